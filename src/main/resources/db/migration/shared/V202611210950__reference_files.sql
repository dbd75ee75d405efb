-- Which reference files were loaded, by content: an unchanged file is not read again.
create table reference_file (
    name      varchar(120) not null primary key,
    sha256    char(64)     character set ascii collate ascii_bin not null,
    loaded_at datetime(6)  not null
);
