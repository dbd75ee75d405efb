-- One row per recipient of a mailing, written before anything is sent. The sum of the states is always the number frozen.
create table delivery (
    delivery_id    bigint       not null auto_increment primary key,
    mailing_id     bigint       not null,
    email          varchar(254) collate utf8mb4_bin not null,
    person_id      bigint       null,
    mandate_id     bigint       null,
    civility       varchar(8)   null,                  -- merge fields as they were at release
    given_name     varchar(120) not null default '',
    family_name    varchar(120) not null default '',
    function_label varchar(250) not null default '',
    organisation   varchar(250) not null default '',
    reason         varchar(500) not null default '',   -- why this person is in: the clause, in French
    state          varchar(16)  not null default 'PENDING',
    outcome        varchar(500) null,                  -- in French: why skipped, refused or uncertain
    attempts       int          not null default 0,
    next_attempt_at datetime(6) null,                  -- RETRY only
    message_id     varchar(200) character set ascii collate ascii_bin not null,
    claim_token    char(36)     character set ascii collate ascii_bin null,
    owner          varchar(80)  character set ascii collate ascii_bin null,
    claimed_at     datetime(6)  null,
    smtp_code      smallint     null,
    smtp_reply     varchar(1000) null,                 -- the server's own words
    first_attempt_at datetime(6) null,
    last_attempt_at  datetime(6) null,
    constraint delivery_once unique (mailing_id, email),
    constraint delivery_message_id_unique unique (message_id),
    constraint delivery_state_known check (state in ('PENDING', 'CLAIMED', 'IN_DATA', 'SENT', 'RETRY', 'UNCERTAIN',
        'FAILED_PERM', 'FAILED_TEMP', 'FAILED_RENDER', 'SKIPPED')),
    constraint delivery_mailing foreign key (mailing_id) references mailing (mailing_id),
    constraint delivery_person foreign key (person_id) references person (person_id),
    constraint delivery_mandate foreign key (mandate_id) references mandate (mandate_id),
    index delivery_by_state (mailing_id, state, delivery_id),
    index delivery_claims (owner, state),
    index delivery_by_person (person_id, delivery_id)
);

-- Sending instances and their heartbeat: a claim lives as long as its owner does.
create table sender_instance (
    owner        varchar(80) character set ascii collate ascii_bin not null primary key,
    started_at   datetime(6) not null,
    heartbeat_at datetime(6) not null
);

-- Messages caught by the embedded mail catcher (« mode répétition »): nothing left the machine.
create table rehearsal_message (
    rehearsal_message_id bigint       not null auto_increment primary key,
    caught_at            datetime(6)  not null,
    envelope_from        varchar(254) not null,
    recipient            varchar(254) collate utf8mb4_bin not null,
    subject              varchar(998) not null,
    message_id           varchar(200) null,
    raw                  longblob     not null,
    index rehearsal_by_recipient (recipient, rehearsal_message_id),
    index rehearsal_by_message_id (message_id)
);
