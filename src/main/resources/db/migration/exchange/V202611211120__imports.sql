create sequence import_seq start with 1 increment by 50;

-- An import of people: the file's name, who brought it, what became of its rows.
create table people_import (
    import_id   bigint       not null primary key,
    file_name   varchar(250) not null,
    imported_by varchar(190) not null,
    imported_at datetime(6)  not null,
    created     int          not null,
    completed   int          not null,
    duplicates  int          not null,
    refused     int          not null
);

create table people_import_row (
    import_id bigint        not null,
    line      int           not null,
    verdict   varchar(10)   not null,
    reason    varchar(500)  not null default '',
    original  json          not null,                  -- the cells as they were
    person_id bigint        null,
    primary key (import_id, line),
    constraint import_row_verdict check (verdict in ('CREATED', 'COMPLETED', 'DUPLICATE', 'REFUSED')),
    constraint import_row_import foreign key (import_id) references people_import (import_id) on delete cascade,
    constraint import_row_person foreign key (person_id) references person (person_id)
);
