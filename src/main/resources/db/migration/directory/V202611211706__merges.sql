-- A merge of two people: the address of the absorbed sheet leads to the kept one for good.
create table person_merge (
    person_merge_id bigint       not null auto_increment primary key,
    kept_id         bigint       not null,
    absorbed_id     bigint       not null,             -- its row goes when the merge can no longer be undone
    absorbed_name   varchar(250) not null,
    merged_at       datetime(6)  not null,
    merged_by       varchar(190) not null,
    undone_at       datetime(6)  null,
    undone_by       varchar(190) null,
    emptied_at      datetime(6)  null,                 -- since when it cannot be undone
    constraint person_merge_kept foreign key (kept_id) references person_all (person_id),
    index person_merge_by_absorbed (absorbed_id),
    index person_merge_by_age (emptied_at, merged_at)
);

-- What a merge changed, in this order; the undo walks back. Emptied with the merge.
create table person_merge_change (
    person_merge_change_id bigint       not null auto_increment primary key,
    person_merge_id        bigint       not null,
    table_name             varchar(64)  character set ascii collate ascii_bin not null,
    key_column             varchar(64)  character set ascii collate ascii_bin not null,
    row_key                varchar(80)  character set ascii collate ascii_bin not null,
    column_name            varchar(64)  character set ascii collate ascii_bin null, -- null: the row was added
    before_value           longtext     null,
    after_value            longtext     null,
    binding                boolean      not null,      -- a value changed since then forbids the undo; otherwise it stays
    label                  varchar(250) not null,      -- what it is, in French, for the refusal
    constraint person_merge_change_merge foreign key (person_merge_id) references person_merge (person_merge_id)
        on delete cascade
);
