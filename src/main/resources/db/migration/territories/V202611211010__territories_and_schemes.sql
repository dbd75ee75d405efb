create sequence territory_seq start with 1 increment by 50;
create sequence scheme_seq start with 1 increment by 50;

-- Région, département, arrondissement, EPCI, commune, QPV. A code is unique per kind and vintage (millésime).
create table territory (
    territory_id  bigint        not null primary key,
    kind          varchar(16)   not null,
    code          varchar(20)   character set ascii collate ascii_bin not null,
    vintage       smallint      not null,
    name          varchar(200)  not null,
    legal_nature  varchar(12)   null,                  -- EPCI only: CC, CA, CU, METRO
    population    int           null,                  -- municipal population, inhabitants
    postal_codes  varchar(200)  null,                  -- communes only, separated by ';'
    longitude     decimal(9, 6) null,                  -- degrees, WGS84
    latitude      decimal(9, 6) null,
    area_hectares decimal(9, 1) null,
    valid_from    date          null,
    valid_until   date          null,
    constraint territory_code_unique unique (kind, code, vintage),
    constraint territory_kind_known check (kind in ('REGION', 'DEPARTEMENT', 'ARRONDISSEMENT', 'EPCI', 'COMMUNE', 'QPV')),
    index territory_by_name (name)
);

-- Other names under which a territory is sought: former, usual, misspelt on purpose.
create table territory_alias (
    territory_id bigint       not null,
    label        varchar(200) not null,
    since        date         null,
    until        date         null,
    primary key (territory_id, label),
    index territory_alias_by_label (label),
    constraint territory_alias_territory foreign key (territory_id) references territory (territory_id)
);

-- Containment closed over every level, a territory contains itself. A QPV may lie in several communes and EPCI.
create table territory_containment (
    container_id bigint not null,
    territory_id bigint not null,
    primary key (container_id, territory_id),
    index containers_of (territory_id, container_id),
    constraint containment_container foreign key (container_id) references territory (territory_id),
    constraint containment_territory foreign key (territory_id) references territory (territory_id)
);

-- Predecessor and successor over vintages (2015 → 2024): split, merged, extended.
create table territory_succession (
    predecessor_id bigint not null,
    successor_id   bigint not null,
    primary key (predecessor_id, successor_id),
    constraint succession_predecessor foreign key (predecessor_id) references territory (territory_id),
    constraint succession_successor foreign key (successor_id) references territory (territory_id)
);

create table territory_outline (
    territory_id bigint   not null primary key,
    outline      geometry not null,                    -- polygon or multipolygon, x = longitude, y = latitude
    spatial index outline_space (outline),
    constraint outline_territory foreign key (territory_id) references territory (territory_id)
);

-- « Dispositif »: contrat de ville, cité éducative, cité de l'emploi, renewal project.
create table scheme (
    scheme_id   bigint       not null primary key,
    kind        varchar(24)  not null,
    code        varchar(40)  character set ascii collate ascii_bin not null,
    name        varchar(200) not null,
    short_name  varchar(120) null,                     -- usual name
    status      varchar(16)  not null,
    vintage     smallint     null,                     -- generation: 2015 or 2024
    wave        smallint     null,                     -- year of labelling
    starts_on   date         null,
    ends_on     date         null,
    certainty   varchar(200) null,                     -- what was deduced and remains to be confirmed
    version     bigint       not null default 0,
    constraint scheme_code_unique unique (kind, code),
    constraint scheme_kind_known check (kind in ('CONTRAT_DE_VILLE', 'CITE_EDUCATIVE', 'CITE_EMPLOI', 'RENOUVELLEMENT_URBAIN')),
    constraint scheme_status_known check (status in ('A_COMPLETER', 'CANDIDAT', 'ACTIF', 'TERMINE')),
    index scheme_by_name (name)
);

create table scheme_alias (
    scheme_id bigint       not null,
    label     varchar(200) not null,
    primary key (scheme_id, label),
    index scheme_alias_by_label (label),
    constraint scheme_alias_scheme foreign key (scheme_id) references scheme (scheme_id)
);

-- What a scheme covers (its QPV, its communes) or merely concerns.
create table scheme_territory (
    scheme_id    bigint      not null,
    territory_id bigint      not null,
    role         varchar(12) not null,
    primary key (scheme_id, territory_id),
    index schemes_of_territory (territory_id, scheme_id),
    constraint scheme_territory_role check (role in ('COVERS', 'CONCERNS')),
    constraint scheme_territory_scheme foreign key (scheme_id) references scheme (scheme_id),
    constraint scheme_territory_territory foreign key (territory_id) references territory (territory_id)
);

-- The carrier is an EPCI or a commune, and may change.
create table scheme_carrier (
    scheme_id    bigint not null,
    territory_id bigint not null,
    since        date   not null default '2000-01-01',
    until        date   null,
    primary key (scheme_id, territory_id, since),
    constraint scheme_carrier_scheme foreign key (scheme_id) references scheme (scheme_id),
    constraint scheme_carrier_territory foreign key (territory_id) references territory (territory_id)
);

create table scheme_succession (
    predecessor_id bigint not null,
    successor_id   bigint not null,
    primary key (predecessor_id, successor_id),
    constraint scheme_predecessor foreign key (predecessor_id) references scheme (scheme_id),
    constraint scheme_successor foreign key (successor_id) references scheme (scheme_id)
);
