-- A person, a mandate or an organisation in the trash, or one that went into another of its kind, stays a row until it is
-- taken back or erased. The tables hold all rows; under the names by which everything reads and writes there are views of
-- those that show, so that no statement can forget to leave the others out. A view names its columns: a column added to a
-- table later must be added to its view too.
rename table person to person_all, mandate to mandate_all, organisation to organisation_all;

alter table person_all
    add column hidden boolean not null default false,
    drop index person_by_name,
    drop index person_by_given_name,
    add index person_by_name (hidden, family_name, given_name),
    add index person_by_given_name (hidden, given_name, family_name);

alter table mandate_all
    add column hidden      boolean not null default false,
    add column merged_into bigint  null,               -- the mandate of the same person that says the same, after a merge
    add constraint mandate_merged_into foreign key (merged_into) references mandate_all (mandate_id);

alter table organisation_all
    add column hidden boolean not null default false;

create sql security invoker view person as
select person_id, civility, given_name, family_name, note, source, legal_basis, demo, created_at, updated_at, version
from person_all
where hidden = false;

create sql security invoker view mandate as
select mandate_id, person_id, organisation_id, function_code, seat_id, free_title, service, starts_on, ends_on, interim, email,
       verified_on, source, demo, created_at, updated_at, version
from mandate_all
where hidden = false;

create sql security invoker view organisation as
select organisation_id, reference_key, type_code, name, acronym, parent_id, successor_id, territory_id, siren, siret, address,
       postal_code, city, phone, email, website, valid_from, valid_until, source, certainty, demo, created_at, updated_at,
       version
from organisation_all
where hidden = false;
