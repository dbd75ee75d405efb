-- Seats of an organisation go into the trash with it.
rename table seat to seat_all;

alter table seat_all
    add column hidden boolean not null default false;

create sql security invoker view seat as
select seat_id, function_code, scheme_id, territory_id, organisation_id, qualifier, seat_group, rank_order, importance, marking,
       vacant_since, single_holder, version, owner_key
from seat_all
where hidden = false;

-- What lies in the trash: people with their mandates, organisations with their seats. Erased after thirty days.
create table trash_item (
    kind       varchar(16)  not null,
    subject_id bigint       not null,
    name       varchar(250) not null,
    contents   varchar(500) not null,                  -- what comes back with it, in French
    trashed_at datetime(6)  not null,
    trashed_by varchar(190) not null,
    primary key (kind, subject_id),
    constraint trash_item_kind_known check (kind in ('PERSON', 'ORGANISATION')),
    index trash_item_by_age (trashed_at)
);
