-- « Passation »: a seat handed over, for as long as it can be undone; then the row goes, and what it noted with it. The
-- mandates themselves are the history.
create table seat_handover (
    seat_handover_id     bigint       not null auto_increment primary key,
    seat_id              bigint       not null,
    leaving_mandate_id   bigint       null,            -- null: the seat was vacant
    leaving_person_id    bigint       null,
    arriving_mandate_id  bigint       null,            -- null: left without a successor
    arriving_person_id   bigint       null,
    sentence             varchar(500) not null,        -- what was done, in French
    done_at              datetime(6)  not null,
    done_by              varchar(190) not null,
    constraint seat_handover_seat foreign key (seat_id) references seat_all (seat_id) on delete cascade,
    constraint seat_handover_leaving foreign key (leaving_mandate_id) references mandate_all (mandate_id) on delete cascade,
    constraint seat_handover_arriving foreign key (arriving_mandate_id) references mandate_all (mandate_id) on delete cascade,
    index seat_handover_by_leaver (leaving_person_id),
    index seat_handover_by_successor (arriving_person_id),
    index seat_handover_by_age (done_at)
);

-- What a handover changed, in this order; the undo walks back.
create table seat_handover_change (
    seat_handover_change_id bigint       not null auto_increment primary key,
    seat_handover_id        bigint       not null,
    table_name              varchar(64)  character set ascii collate ascii_bin not null,
    key_column              varchar(64)  character set ascii collate ascii_bin not null,
    row_key                 varchar(80)  character set ascii collate ascii_bin not null,
    column_name             varchar(64)  character set ascii collate ascii_bin null, -- null: the row was added
    before_value            longtext     null,
    after_value             longtext     null,         -- of an added row: its version, where it has one
    binding                 boolean      not null,     -- a value changed since then forbids the undo; otherwise it stays
    label                   varchar(250) not null,     -- what it is, in French, for the refusal
    constraint seat_handover_change_handover foreign key (seat_handover_id) references seat_handover (seat_handover_id)
        on delete cascade
);
