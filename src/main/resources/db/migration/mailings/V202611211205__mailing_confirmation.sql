-- What was typed to confirm the number of recipients, and why a scheduled mailing waits for somebody instead of leaving.
alter table mailing
    add column typed_recipients int          null after recipients,
    add column hold_reason      varchar(500) null after scheduled_for,
    add column frozen_events    json         null after frozen_rule; -- dates and places as they were at release
