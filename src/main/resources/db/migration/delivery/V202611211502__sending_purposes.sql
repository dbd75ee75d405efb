-- As the oppositions that stop a copy; ALL stays for mailings of before and for what no narrower refusal stops.
alter table sending drop constraint if exists sending_purpose_known;
alter table sending add constraint sending_purpose_known
    check (purpose in ('ALL', 'LETTER', 'INVITATION', 'MESSAGE', 'NETWORK'));
