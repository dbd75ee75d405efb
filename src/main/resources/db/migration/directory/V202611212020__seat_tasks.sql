-- What somebody does about a seat, until when. A seat has one open task at most; those that are done stay and are its story.
create table seat_task (
    seat_task_id bigint       not null auto_increment primary key,
    seat_id      bigint       not null,
    note         varchar(500) not null,                -- what is to be done
    assignee     varchar(190) not null default '',     -- who does it, a login or a name; empty: still to be settled
    due_on       date         null,
    vacant_since date         null,                    -- the vacancy it was opened for, when one is known
    opened_at    datetime(6)  not null,
    opened_by    varchar(190) not null,
    done_at      datetime(6)  null,
    done_by      varchar(190) null,
    version      bigint       not null default 0,
    open_key     tinyint      as (case when done_at is null then 1 else null end) persistent,
    constraint seat_task_open_unique unique (seat_id, open_key),
    constraint seat_task_noted check (note <> ''),
    constraint seat_task_done check ((done_at is null) = (done_by is null)),
    constraint seat_task_seat foreign key (seat_id) references seat_all (seat_id) on delete cascade
);
