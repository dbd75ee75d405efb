-- An import can be taken back for thirty days.
alter table people_import
    add column recorded  boolean      not null default false, -- false: it noted nothing, and cannot be taken back
    add column undone_at datetime(6)  null,
    add column undone_by varchar(190) null;

-- What a line wrote, thing by thing, for as long as it can be taken back.
create table people_import_step (
    people_import_step_id bigint      not null auto_increment primary key,
    import_id             bigint      not null,
    line                  int         not null,
    kind                  varchar(12) not null,
    done_at               datetime(6) not null,
    constraint import_step_kind check (kind in ('PERSON', 'MANDATE', 'COMPLETION', 'ORGANISATION')),
    constraint import_step_row foreign key (import_id) references people_import (import_id) on delete cascade,
    index import_step_by_line (import_id, line),
    index import_step_by_age (done_at)
);

-- What a step changed, in this order; the undo walks back.
create table people_import_step_change (
    people_import_step_change_id bigint       not null auto_increment primary key,
    people_import_step_id        bigint       not null,
    table_name                   varchar(64)  character set ascii collate ascii_bin not null,
    key_column                   varchar(64)  character set ascii collate ascii_bin not null,
    row_key                      varchar(80)  character set ascii collate ascii_bin not null,
    column_name                  varchar(64)  character set ascii collate ascii_bin null, -- null: the row was added
    before_value                 longtext     null,
    after_value                  longtext     null,    -- of an added row: its version, where it has one
    binding                      boolean      not null, -- a value changed since then forbids the undo; otherwise it stays
    label                        varchar(250) not null, -- what it is, in French
    constraint import_step_change_step foreign key (people_import_step_id)
        references people_import_step (people_import_step_id) on delete cascade
);
