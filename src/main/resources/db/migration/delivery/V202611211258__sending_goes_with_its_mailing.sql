-- Whoever removes a mailing, as emptying a demonstration does, need not know of this note about it.
alter table sending drop foreign key sending_mailing;
alter table sending add constraint sending_belongs_to_mailing
    foreign key (mailing_id) references mailing (mailing_id) on delete cascade;
