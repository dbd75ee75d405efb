-- When the demonstration was filled and emptied, at most one row: what was emptied does not come back at the next start.
create table demonstration (
    demonstration_id tinyint     not null primary key default 1,
    filled_at        datetime(6) not null,
    emptied_at       datetime(6) null,
    constraint demonstration_one check (demonstration_id = 1)
);
