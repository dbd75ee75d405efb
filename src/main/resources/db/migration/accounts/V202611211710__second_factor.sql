-- The key that an account's telephone shares with us (RFC 6238), sealed so that a copy of the database opens nothing.
create table second_factor (
    account_id bigint         not null primary key,
    sealed_key varbinary(100) not null,
    enrolled_at datetime(6)   not null,
    last_step  bigint         not null,                -- number of the half minute whose code served last; earlier ones never serve again
    constraint second_factor_account foreign key (account_id) references account (account_id) on delete cascade
);

-- What opens the account when the telephone is lost, each once: only digests keyed with the installation's secret.
create table recovery_code (
    account_id bigint      not null,
    code_hash  binary(32)  not null,
    used_at    datetime(6) null,
    primary key (account_id, code_hash),
    constraint recovery_code_factor foreign key (account_id) references second_factor (account_id) on delete cascade
);
