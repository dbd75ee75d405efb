create sequence mailing_seq start with 1 increment by 50;

create table mailing (
    mailing_id      bigint       not null primary key,
    kind            varchar(12)  not null,
    subject         varchar(250) not null default '',
    preheader       varchar(250) not null default '',
    blocks          json         not null,             -- ordered list of blocks
    sender_name     varchar(120) not null default 'IREV',
    reply_to        varchar(254) collate utf8mb4_bin null,
    audience_id     bigint       null,
    event_id        bigint       null,                 -- invitations only
    state           varchar(12)  not null default 'DRAFT',
    scheduled_for   datetime(6)  null,
    released_at     datetime(6)  null,
    released_by     varchar(190) null,
    recipients      int          null,                 -- frozen at release, never moves
    frozen_rule     json         null,                 -- the audience's rule as it was at release
    finished_at     datetime(6)  null,
    demo            boolean      not null default false,
    created_by      varchar(190) not null,
    created_at      datetime(6)  not null default current_timestamp(6),
    updated_at      datetime(6)  not null default current_timestamp(6),
    version         bigint       not null default 0,
    constraint mailing_kind_known check (kind in ('LETTER', 'INVITATION', 'MESSAGE')),
    constraint mailing_state_known check (state in ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'FINISHED', 'CANCELLED')),
    constraint mailing_invites check (kind = 'INVITATION' or event_id is null),
    constraint mailing_audience foreign key (audience_id) references audience (audience_id),
    constraint mailing_event foreign key (event_id) references event (event_id),
    index mailing_by_state (state, scheduled_for)
);
