-- Where the holder of an account is written to about it; without one, only an administrator can give them a new link.
-- Sessions that began before sessions_since are over: a new password closes those of whoever knew the old one.
alter table account
    add column email varchar(254) null after display_name,
    add column sessions_since datetime(6) null after last_sign_in_at,
    add constraint account_email_unique unique (email);

-- A link opens the page it was made for and no other; those asked for are counted by the day.
alter table password_link
    add column purpose varchar(20) not null default 'INVITATION' after account_id,
    add column created_at datetime(6) not null default current_timestamp(6),
    add constraint password_link_purpose_known check (purpose in ('INVITATION', 'FORGOTTEN'));

-- The accounts of a demonstration get addresses that lead nowhere, so that « mot de passe oublié » can be tried there.
update account set email = concat(login, '@maillage.example')
where demo and email is null and login in ('admin', 'communication', 'animation', 'redaction', 'accueil');
