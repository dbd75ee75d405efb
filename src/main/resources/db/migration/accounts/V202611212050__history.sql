-- What became of one thing, newest first; and the part of it whose fields are meant, a mandate of a person for example.
alter table journal_entry
    add column part_kind varchar(40) null after subject_id,   -- MANDATE; null: the fields are those of the subject
    add column part_id   bigint      null after part_kind,
    drop index journal_by_subject,
    add index journal_by_subject (subject_kind, subject_id, happened_at);
