-- Invitations and occasional messages can be refused apart: who has enough of the one need not lose everything else.
alter table opposition drop constraint if exists opposition_purpose_known;
alter table opposition add constraint opposition_purpose_known
    check (purpose in ('ALL', 'LETTER', 'INVITATION', 'MESSAGE', 'NETWORK'));
