create sequence network_seq start with 1 increment by 50;
create sequence network_exception_seq start with 1 increment by 50;

create table network (
    network_id               bigint        not null primary key,
    code                     varchar(40)   character set ascii collate ascii_bin not null,
    name                     varchar(160)  not null,
    description              varchar(2000) not null default '',
    co_animator_id           bigint        null,       -- an organisation
    restricted               boolean       not null default false,
    archived_at              datetime(6)   null,
    version                  bigint        not null default 0,
    constraint network_code_unique unique (code),
    constraint network_co_animator foreign key (co_animator_id) references organisation (organisation_id)
);

create table network_animator (
    network_id bigint       not null,
    login      varchar(190) not null,                  -- of a staff account
    primary key (network_id, login),
    constraint network_animator_network foreign key (network_id) references network (network_id) on delete cascade
);

-- Composition: whoever holds an open mandate that meets one clause is a member. Empty columns do not constrain.
create table network_clause (
    network_id    bigint      not null,
    position      smallint    not null,
    function_code varchar(40) character set ascii collate ascii_bin null,
    type_code     varchar(40) character set ascii collate ascii_bin null,
    scheme_kind   varchar(24) null,                    -- the mandate sits on a scheme of this kind
    primary key (network_id, position),
    constraint network_clause_says_something check (function_code is not null or type_code is not null or scheme_kind is not null),
    constraint network_clause_network foreign key (network_id) references network (network_id) on delete cascade,
    constraint network_clause_function foreign key (function_code) references job_function (function_code),
    constraint network_clause_type foreign key (type_code) references organisation_type (type_code)
);

-- Somebody in or out against the rule, dated and with a reason.
create table network_exception (
    network_exception_id bigint       not null primary key,
    network_id           bigint       not null,
    mandate_id           bigint       not null,
    direction            varchar(3)   not null,
    reason               varchar(250) not null,
    starts_on            date         not null,
    ends_on              date         null,
    constraint network_exception_direction check (direction in ('IN', 'OUT')),
    constraint network_exception_dates check (ends_on is null or ends_on >= starts_on),
    constraint network_exception_network foreign key (network_id) references network (network_id) on delete cascade,
    constraint network_exception_mandate foreign key (mandate_id) references mandate (mandate_id),
    index network_exception_by_network (network_id, direction, mandate_id)
);

create table network_target (
    network_id bigint      not null,
    year       smallint    not null,
    format     varchar(40) not null,
    sessions   smallint    not null,
    primary key (network_id, year, format),
    constraint network_target_network foreign key (network_id) references network (network_id) on delete cascade
);
