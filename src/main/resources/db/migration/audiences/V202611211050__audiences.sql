create sequence audience_seq start with 1 increment by 50;

-- A saved rule, evaluated live. The rule is a tree of criteria in JSON.
create table audience (
    audience_id  bigint        not null primary key,
    name         varchar(160)  not null,
    rule         json          not null,
    owner        varchar(190)  not null,               -- login of the staff account
    archived_at  datetime(6)   null,
    last_used_at datetime(6)   null,
    demo         boolean       not null default false,
    created_at   datetime(6)   not null default current_timestamp(6),
    updated_at   datetime(6)   not null default current_timestamp(6),
    version      bigint        not null default 0,
    constraint audience_name_unique unique (name)
);
