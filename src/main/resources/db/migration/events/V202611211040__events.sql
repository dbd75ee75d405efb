create sequence event_seq start with 1 increment by 50;
create sequence registration_seq start with 1 increment by 50;

create table event (
    event_id    bigint        not null primary key,
    title       varchar(250)  not null,
    format      varchar(40)   not null,
    theme       varchar(120)  null,
    network_id  bigint        null,                    -- the network it is a session of
    starts_at   datetime(6)   not null,                -- UTC; shown in Europe/Paris
    ends_at     datetime(6)   not null,
    venue       varchar(250)  null,
    visio_link  varchar(500)  null,
    places      int           null,                    -- null: unlimited
    closes_at   datetime(6)   null,                    -- answers close; null: when the event starts
    description varchar(10000) not null default '',
    status      varchar(12)   not null default 'DRAFT',
    demo        boolean       not null default false,
    created_at  datetime(6)   not null default current_timestamp(6),
    version     bigint        not null default 0,
    constraint event_dates check (ends_at >= starts_at),
    constraint event_places check (places is null or places > 0),
    constraint event_status_known check (status in ('DRAFT', 'OPEN', 'CANCELLED')),
    constraint event_network foreign key (network_id) references network (network_id),
    index event_by_start (starts_at)
);

-- One answer per event and address. Confirmed + offered + held never exceed the places.
create table registration (
    registration_id bigint       not null primary key,
    event_id        bigint       not null,
    person_id       bigint       null,
    mandate_id      bigint       null,
    email           varchar(254) collate utf8mb4_bin not null,
    display_name    varchar(250) not null,
    state           varchar(12)  not null,
    queued_at       datetime(6)  null,                 -- order on the waiting list
    answered_at     datetime(6)  not null,
    origin          varchar(12)  not null,
    version         bigint       not null default 0,
    constraint registration_unique unique (event_id, email),
    constraint registration_state_known check (state in ('CONFIRMED', 'WAITING', 'OFFERED', 'HELD', 'DECLINED', 'CANCELLED')),
    constraint registration_origin_known check (origin in ('LINK', 'STAFF', 'FORM')),
    constraint registration_event foreign key (event_id) references event (event_id),
    constraint registration_person foreign key (person_id) references person (person_id),
    constraint registration_mandate foreign key (mandate_id) references mandate (mandate_id),
    index registration_by_event_state (event_id, state, queued_at),
    index registration_by_person (person_id)
);
