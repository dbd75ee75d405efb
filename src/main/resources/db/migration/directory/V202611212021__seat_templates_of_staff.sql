-- What staff decided about a template stands against the reference file: an entry they took out stays out.
alter table seat_template
    add column expected boolean not null default true,
    add column edited   boolean not null default false;
