-- Messages about an account open it: caught in an installation that is no demonstration, they are for administrators only.
alter table rehearsal_message
    add column private boolean not null default false after message_id;
