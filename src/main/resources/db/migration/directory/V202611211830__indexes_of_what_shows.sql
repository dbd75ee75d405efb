-- Nearly every row shows: an index led by `hidden` looks to the server like a way into the table, and it reads all people
-- through it, one look-up each. The mark therefore stands behind the columns that select, so that an index still answers alone.
alter table person_all
    drop index person_by_name,
    drop index person_by_given_name,
    add index person_by_name (family_name, given_name, hidden),
    add index person_by_given_name (given_name, family_name, hidden);

alter table mandate_all
    drop index mandate_by_person,
    drop index mandate_by_organisation,
    drop index mandate_by_function,
    add index mandate_by_person (person_id, hidden, ends_on, starts_on),
    add index mandate_by_organisation (organisation_id, hidden, function_code, seat_id, ends_on, starts_on),
    add index mandate_by_function (function_code, hidden, ends_on, seat_id, organisation_id, starts_on);

alter table organisation_all
    drop index organisation_by_type,
    add index organisation_by_type (type_code, name, hidden);
