-- What delivery itself knows of a released mailing: which opposition stops a copy, and why nothing leaves at the moment.
create table sending (
    mailing_id      bigint       not null primary key,
    purpose         varchar(16)  not null,             -- as opposition.purpose; ALL: only a general opposition stops it
    subject_id      bigint       not null default 0,   -- the network, for purpose NETWORK
    frozen_at       datetime(6)  not null,
    interrupted_at  datetime(6)  null,                 -- when copies of an instance that died were found
    resumed_at      datetime(6)  null,
    problem         varchar(500) null,                 -- in French: why the mail server cannot be used
    failures        int          not null default 0,   -- how often in a row
    next_try_at     datetime(6)  null,
    constraint sending_purpose_known check (purpose in ('ALL', 'LETTER', 'NETWORK')),
    constraint sending_mailing foreign key (mailing_id) references mailing (mailing_id)
);
