-- « Fusion ou changement de nom » of an organisation, for as long as it can be undone; then the row goes, and what it noted
-- with it. The names, the successor and the mandates themselves are the history.
create table organisation_lineage (
    organisation_lineage_id bigint       not null auto_increment primary key,
    organisation_id         bigint       not null,     -- renamed, or merged into another
    into_id                 bigint       null,         -- null: renamed
    former_name             varchar(250) null,         -- the other name that a renaming added or dated
    former_name_known       boolean      not null default false, -- whether it was among the other names before
    former_since            date         null,         -- what that one said before
    former_until            date         null,
    sentence                varchar(500) not null,     -- what was done, in French
    done_at                 datetime(6)  not null,
    done_by                 varchar(190) not null,
    constraint organisation_lineage_of foreign key (organisation_id) references organisation_all (organisation_id) on delete cascade,
    constraint organisation_lineage_into foreign key (into_id) references organisation_all (organisation_id) on delete cascade,
    index organisation_lineage_by_age (done_at)
);

-- What it changed, in this order; the undo walks back.
create table organisation_lineage_change (
    organisation_lineage_change_id bigint       not null auto_increment primary key,
    organisation_lineage_id        bigint       not null,
    table_name                     varchar(64)  character set ascii collate ascii_bin not null,
    key_column                     varchar(64)  character set ascii collate ascii_bin not null,
    row_key                        varchar(80)  character set ascii collate ascii_bin not null,
    column_name                    varchar(64)  character set ascii collate ascii_bin null, -- null: the row was added
    before_value                   longtext     null,
    after_value                    longtext     null,  -- of an added row: its version, where it has one
    binding                        boolean      not null, -- a value changed since then forbids the undo; otherwise it stays
    label                          varchar(250) not null, -- what it is, in French, for the refusal
    constraint organisation_lineage_change_of foreign key (organisation_lineage_id)
        references organisation_lineage (organisation_lineage_id) on delete cascade
);
