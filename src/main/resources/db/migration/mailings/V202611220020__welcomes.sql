-- Whoever takes a seat up and is new to the base is told so: a mailing of its own kind with one recipient, like a confirmation.
alter table mailing drop constraint if exists mailing_kind_known;
alter table mailing add constraint mailing_kind_known
    check (kind in ('LETTER', 'INVITATION', 'MESSAGE', 'CONFIRMATION', 'WELCOME'));
