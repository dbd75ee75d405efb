-- At most one row: when the letter leaves each month.
create table letter_rhythm (
    letter_rhythm_id tinyint     not null primary key default 1,
    week             tinyint     not null,                 -- 1 to 4; 5 is the last of the month
    weekday          tinyint     not null,                 -- ISO 8601: 1 is Monday
    at_time          time        not null,                 -- in Paris
    days_before      smallint    not null,                 -- how long before the draft is begun
    since            date        not null,                 -- issues before this day were never expected
    constraint letter_rhythm_single check (letter_rhythm_id = 1),
    constraint letter_rhythm_week check (week between 1 and 5),
    constraint letter_rhythm_weekday check (weekday between 1 and 5),
    constraint letter_rhythm_days_before check (days_before between 0 and 28)
);

-- The letter that was begun for a month: of several instances that look, one writes the row.
create table letter_issue (
    month      date   not null primary key,                -- its first day
    mailing_id bigint null,                                -- none while it is being begun, or once the draft was deleted
    constraint letter_issue_first_day check (dayofmonth(month) = 1),
    constraint letter_issue_mailing foreign key (mailing_id) references mailing (mailing_id) on delete set null
);
