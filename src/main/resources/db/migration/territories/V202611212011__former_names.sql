-- A name under which a place is sought may be a former one, or that of what it follows: the answer says so.
alter table place_search
    add column former         varchar(250) null,       -- the former name as it was written; null for a name of today
    add column former_vintage smallint     null;       -- year of the geography whose name it was; null for a name of the place itself
