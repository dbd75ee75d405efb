-- Who is behind a number or an address is asked while the telephone rings.
create index organisation_by_phone on organisation_all (phone);
create index organisation_by_email on organisation_all (email);
