-- A message that an event has changed brings the file that says so to calendars, frozen like the text.
alter table mailing
    add column calendar_method varchar(10) null after frozen_events,
    add column calendar        longtext    null after calendar_method;
