-- How a scheme stood before its status was last changed, so that « à la date du » tells a label as it was: candidate, then
-- labelled, then over. The row with the nearest last day not before the day asked for counts, else the scheme's own status.
create table scheme_past_status (
    scheme_id bigint      not null,
    until     date        not null,                    -- last day of the status
    status    varchar(16) not null,
    primary key (scheme_id, until),
    constraint scheme_past_status_known check (status in ('CANDIDAT', 'ACTIF', 'TERMINE')),
    constraint scheme_past_status_scheme foreign key (scheme_id) references scheme (scheme_id)
);
