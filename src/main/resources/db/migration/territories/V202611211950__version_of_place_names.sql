-- Raised whenever place_search changes: whoever keeps the names in memory reads one row to know that they are still those.
create table place_search_version (
    one     boolean not null primary key default true check (one),
    version bigint  not null
);

insert into place_search_version (one, version) values (true, 1);
