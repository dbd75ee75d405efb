-- A composition is changed from one day to the next; what it was before stays, so that « à la date du » finds the members of
-- the day. The present one stands in network_clause.
alter table network
    add column composed_on date null;                  -- first day of the present composition; null: as long as is known

create table network_former_clause (
    network_id    bigint      not null,
    until         date        not null,                -- last day of the composition it was part of
    position      smallint    not null,
    since         date        null,                    -- its first day; null: as long as is known
    function_code varchar(40) character set ascii collate ascii_bin null,
    type_code     varchar(40) character set ascii collate ascii_bin null,
    scheme_kind   varchar(24) null,
    primary key (network_id, until, position),
    constraint network_former_clause_network foreign key (network_id) references network (network_id) on delete cascade,
    constraint network_former_clause_function foreign key (function_code) references job_function (function_code),
    constraint network_former_clause_type foreign key (type_code) references organisation_type (type_code)
);

-- The clauses of every day, each with the days on which it holds.
create sql security invoker view network_composition as
select c.network_id, c.position, c.function_code, c.type_code, c.scheme_kind, n.composed_on as since, cast(null as date) as until
from network_clause c join network n on n.network_id = c.network_id
union all
select f.network_id, f.position, f.function_code, f.type_code, f.scheme_kind, f.since, f.until
from network_former_clause f;
