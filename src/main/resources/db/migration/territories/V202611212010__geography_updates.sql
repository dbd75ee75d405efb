-- « Mettre à jour la géographie prioritaire »: an official geography brought in from the publisher's files. The row stays as
-- history, and says that the quartiers are the staff's from now on; what it noted goes when it can no longer be undone.
create table geography_update (
    geography_update_id bigint       not null auto_increment primary key,
    vintage             smallint     not null,
    since               date         not null,           -- first day of what it brought
    files               varchar(500) not null,           -- names of the files, as they were called
    sentence            varchar(500) not null,           -- what was done, in French
    done_at             datetime(6)  not null,
    done_by             varchar(190) not null,
    index geography_update_by_age (done_at)
);

-- What an update changed, in this order; the undo walks back.
create table geography_update_change (
    geography_update_change_id bigint       not null auto_increment primary key,
    geography_update_id        bigint       not null,
    table_name                 varchar(64)  character set ascii collate ascii_bin not null,
    key_column                 varchar(120) character set ascii collate ascii_bin not null, -- several are separated by ','
    row_key                    varchar(400) collate utf8mb4_bin not null,
    column_name                varchar(64)  character set ascii collate ascii_bin null, -- null: added; '*': taken out
    before_value               longtext     null,
    after_value                longtext     null,
    binding                    boolean      not null,    -- a value changed since then forbids the undo; otherwise it stays
    label                      varchar(250) not null,    -- what it is, in French, for the refusal
    constraint geography_update_change_update foreign key (geography_update_id)
        references geography_update (geography_update_id) on delete cascade
);
