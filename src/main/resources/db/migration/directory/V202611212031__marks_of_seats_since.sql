-- Since when staff say of a seat that it is to be checked, or not needed: « à la date du » tells no mark of an earlier day.
-- Missing for marks made before this was noted: since always.
alter table seat_all
    add column marked_on date null;

create or replace sql security invoker view seat as
select seat_id, function_code, scheme_id, territory_id, organisation_id, qualifier, seat_group, rank_order, importance, marking,
       marked_on, vacant_since, single_holder, version, owner_key
from seat_all
where hidden = false;
