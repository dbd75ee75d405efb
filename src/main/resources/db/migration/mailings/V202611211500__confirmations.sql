-- A confirmation answers somebody's own act (an answer to an invitation, a place that was freed): it has a ledger like any
-- other mailing, one recipient, and no audience.
alter table mailing drop constraint if exists mailing_kind_known;
alter table mailing add constraint mailing_kind_known
    check (kind in ('LETTER', 'INVITATION', 'MESSAGE', 'CONFIRMATION'));
alter table mailing drop constraint if exists mailing_invites;
alter table mailing add constraint mailing_invites check (kind in ('INVITATION', 'CONFIRMATION') or event_id is null);
