-- Every instance keeps an index of people in memory, beside these rows. Whoever changes what it knows leaves a note for each
-- index in the same transaction, by triggers, so that no import, merge, undo or statement by hand can forget it. An index takes
-- its notes in, then deletes them: whatever note can be seen is still to be taken in, in whatever order transactions end.
create table search_reader (
    reader_id bigint not null auto_increment primary key -- an index; 0 is the gate
);

-- Whoever writes a note holds the gate open until their transaction ends. An index that enters itself here waits until nobody
-- does: a transaction that began before, and knew nothing of it, has ended when it reads the rows for the first time.
set statement sql_mode = 'NO_AUTO_VALUE_ON_ZERO' for insert into search_reader (reader_id) values (0);

-- Apart from the readers, whose rows are locked by everybody who writes.
create table search_reader_seen (
    reader_id bigint      not null primary key,
    seen_at   datetime(6) not null                     -- one that was not seen for a day is gone, and its notes with it
);

-- Numbers only tell notes apart. They come from a sequence: a counter of the table would be held by a long statement to its
-- end, and nobody else could save anything meanwhile.
create sequence search_change_seq start with 1 increment by 1;

create table search_change (
    reader_id  bigint      not null,
    change_id  bigint      not null,
    kind       varchar(12) character set ascii collate ascii_bin not null,
    subject_id bigint      not null,
    primary key (reader_id, change_id),
    constraint search_change_kind_known check (kind in ('PERSON', 'ORGANISATION'))
);

-- One row after the other: « insert … select » inside a trigger makes some servers write their log to the disk for every row.
delimiter $$
create trigger search_person_added after insert on person_all for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', new.person_id);
  end for;
end$$

create trigger search_person_changed after update on person_all for each row
begin
  if not (new.given_name <=> old.given_name and new.family_name <=> old.family_name
      and new.hidden <=> old.hidden) then
    for reader in (select r.reader_id
                   from search_reader gate join search_reader r on r.reader_id > 0
                   where gate.reader_id = 0 lock in share mode) do
      insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', new.person_id);
    end for;
  end if;
end$$

create trigger search_person_gone after delete on person_all for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', old.person_id);
  end for;
end$$

create trigger search_mandate_added after insert on mandate_all for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', new.person_id);
  end for;
end$$

create trigger search_mandate_changed after update on mandate_all for each row
begin
  if not (new.person_id <=> old.person_id and new.organisation_id <=> old.organisation_id
      and new.function_code <=> old.function_code and new.seat_id <=> old.seat_id
      and new.starts_on <=> old.starts_on and new.ends_on <=> old.ends_on and new.email <=> old.email
      and new.hidden <=> old.hidden) then
    for reader in (select r.reader_id
                   from search_reader gate join search_reader r on r.reader_id > 0
                   where gate.reader_id = 0 lock in share mode) do
      insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', new.person_id);
    end for;
  end if;
  if new.person_id <> old.person_id then
    for reader in (select r.reader_id
                   from search_reader gate join search_reader r on r.reader_id > 0
                   where gate.reader_id = 0 lock in share mode) do
      insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', old.person_id);
    end for;
  end if;
end$$

create trigger search_mandate_gone after delete on mandate_all for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', old.person_id);
  end for;
end$$

-- A number of an organisation or a seat finds nobody; a mandate that goes leaves a note of its own.
create trigger search_number_added after insert on contact_point for each row
begin
  if new.mandate_id is not null then
    for reader in (select r.reader_id, m.person_id
                   from search_reader gate join search_reader r on r.reader_id > 0
                   join mandate_all m on m.mandate_id = new.mandate_id
                   where gate.reader_id = 0 lock in share mode) do
      insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', reader.person_id);
    end for;
  end if;
end$$

create trigger search_number_changed after update on contact_point for each row
begin
  if new.mandate_id is not null then
    for reader in (select r.reader_id, m.person_id
                   from search_reader gate join search_reader r on r.reader_id > 0
                   join mandate_all m on m.mandate_id = new.mandate_id
                   where gate.reader_id = 0 lock in share mode) do
      insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', reader.person_id);
    end for;
  end if;
end$$

create trigger search_number_gone after delete on contact_point for each row
begin
  if old.mandate_id is not null then
    for reader in (select r.reader_id, m.person_id
                   from search_reader gate join search_reader r on r.reader_id > 0
                   join mandate_all m on m.mandate_id = old.mandate_id
                   where gate.reader_id = 0 lock in share mode) do
      insert into search_change values (reader.reader_id, next value for search_change_seq, 'PERSON', reader.person_id);
    end for;
  end if;
end$$

create trigger search_organisation_added after insert on organisation_all for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'ORGANISATION', new.organisation_id);
  end for;
end$$

create trigger search_organisation_changed after update on organisation_all for each row
begin
  if not (new.name <=> old.name and new.acronym <=> old.acronym and new.type_code <=> old.type_code
      and new.city <=> old.city and new.hidden <=> old.hidden) then
    for reader in (select r.reader_id
                   from search_reader gate join search_reader r on r.reader_id > 0
                   where gate.reader_id = 0 lock in share mode) do
      insert into search_change values (reader.reader_id, next value for search_change_seq, 'ORGANISATION', new.organisation_id);
    end for;
  end if;
end$$

create trigger search_organisation_gone after delete on organisation_all for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'ORGANISATION', old.organisation_id);
  end for;
end$$

create trigger search_alias_added after insert on organisation_alias for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'ORGANISATION', new.organisation_id);
  end for;
end$$

create trigger search_alias_changed after update on organisation_alias for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'ORGANISATION', new.organisation_id);
  end for;
end$$

create trigger search_alias_gone after delete on organisation_alias for each row
begin
  for reader in (select r.reader_id
                 from search_reader gate join search_reader r on r.reader_id > 0
                 where gate.reader_id = 0 lock in share mode) do
    insert into search_change values (reader.reader_id, next value for search_change_seq, 'ORGANISATION', old.organisation_id);
  end for;
end$$
delimiter ;
