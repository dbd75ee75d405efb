create sequence account_seq start with 1 increment by 50;

-- Staff accounts. The login is an e-mail address or a short name, compared without case.
create table account (
    account_id      bigint       not null primary key,
    login           varchar(190) not null,
    display_name    varchar(120) not null,
    password_hash   varchar(200) null,                 -- null until the person has chosen one through a one-time link
    enabled         boolean      not null default true,
    expires_on      date         null,                 -- temporary access (stagiaire)
    demo            boolean      not null default false,
    last_sign_in_at datetime(6)  null,
    created_at      datetime(6)  not null default current_timestamp(6),
    version         bigint       not null default 0,
    constraint account_login_unique unique (login)
);

create table account_role (
    account_id bigint      not null,
    role       varchar(20) not null,
    primary key (account_id, role),
    constraint account_role_known check (role in ('LECTURE', 'GESTION', 'REDACTION', 'ENVOI', 'ADMIN')),
    constraint account_role_account foreign key (account_id) references account (account_id) on delete cascade
);

-- One-time links to choose a password: only the hash of the token is kept.
create table password_link (
    token_hash binary(32)  not null primary key,
    account_id bigint      not null,
    expires_at datetime(6) not null,
    used_at    datetime(6) null,
    constraint password_link_account foreign key (account_id) references account (account_id) on delete cascade
);

-- Failed sign-ins, counted per key (an account or an address), so that every instance sees the same delay.
create table sign_in_failure (
    subject      varchar(200) not null primary key,    -- 'login:<login>' or 'ip:<address>'
    failures     int          not null,
    last_failure datetime(6)  not null,
    blocked_until datetime(6) null
);

-- Tokens of the JSON interface: shown once, kept hashed, read-only.
create table api_token (
    token_hash   binary(32)   not null primary key,
    label        varchar(120) not null,
    created_by   varchar(190) not null,
    created_at   datetime(6)  not null,
    expires_at   datetime(6)  null,
    revoked_at   datetime(6)  null,
    last_used_at datetime(6)  null,
    constraint api_token_label_unique unique (label)
);

-- Who saw, changed, exported or sent what. Rows are only ever added.
create table journal_entry (
    journal_entry_id bigint       not null auto_increment primary key,
    happened_at      datetime(6)  not null,
    actor            varchar(190) not null,            -- a login, or 'système', or 'destinataire'
    action           varchar(40)  not null,            -- SIGN_IN, CREATE, UPDATE, DELETE, EXPORT, RELEASE, …
    subject_kind     varchar(40)  null,                -- PERSON, ORGANISATION, MAILING, …
    subject_id       bigint       null,
    summary          varchar(500) not null,            -- a French sentence
    detail           json         null,                -- fields before and after
    index journal_by_subject (subject_kind, subject_id, journal_entry_id),
    index journal_by_time (happened_at)
);
