create sequence organisation_seq start with 1 increment by 50;
create sequence seat_seq start with 1 increment by 50;
create sequence person_seq start with 1 increment by 50;
create sequence mandate_seq start with 1 increment by 50;
create sequence contact_point_seq start with 1 increment by 50;
create sequence opposition_seq start with 1 increment by 50;

create table organisation_type (
    type_code    varchar(40)  character set ascii collate ascii_bin not null primary key,
    label        varchar(120) not null,
    plural_label varchar(120) not null,
    family       varchar(20)  not null,
    level        varchar(16)  null,
    aliases      varchar(500) not null default ''      -- separated by ';'
);

create table organisation (
    organisation_id bigint       not null primary key,
    reference_key   varchar(60)  character set ascii collate ascii_bin null, -- set on rows of the reference files only
    type_code       varchar(40)  character set ascii collate ascii_bin not null,
    name            varchar(250) not null,
    acronym         varchar(60)  null,
    parent_id       bigint       null,                 -- direction → service
    successor_id    bigint       null,
    territory_id    bigint       null,                 -- the territory it governs (EPCI, commune, département, région, State service)
    siren           char(9)      null,
    siret           char(14)     null,
    address         varchar(250) null,
    postal_code     varchar(10)  null,
    city            varchar(120) null,
    phone           varchar(20)  null,                 -- switchboard, E.164
    email           varchar(254) collate utf8mb4_bin null, -- generic mailbox, never a person
    website         varchar(250) null,
    valid_from      date         null,
    valid_until     date         null,
    source          varchar(250) null,
    certainty       varchar(200) null,
    demo            boolean      not null default false,
    created_at      datetime(6)  not null default current_timestamp(6),
    updated_at      datetime(6)  not null default current_timestamp(6),
    version         bigint       not null default 0,
    constraint organisation_reference_unique unique (reference_key),
    constraint organisation_type_known foreign key (type_code) references organisation_type (type_code),
    constraint organisation_parent foreign key (parent_id) references organisation (organisation_id),
    constraint organisation_successor foreign key (successor_id) references organisation (organisation_id),
    constraint organisation_territory foreign key (territory_id) references territory (territory_id),
    constraint organisation_dates check (valid_until is null or valid_from is null or valid_until >= valid_from),
    index organisation_by_name (name),
    index organisation_by_type (type_code, name)
);

create table organisation_alias (
    organisation_id bigint       not null,
    label           varchar(250) not null,
    since           date         null,
    until           date         null,
    primary key (organisation_id, label),
    index organisation_alias_by_label (label),
    constraint organisation_alias_organisation foreign key (organisation_id) references organisation (organisation_id)
);

-- Where an organisation works, down to the commune; `certain` is false when deduced.
create table organisation_coverage (
    organisation_id bigint  not null,
    territory_id    bigint  not null,
    certain         boolean not null default true,
    primary key (organisation_id, territory_id),
    index coverage_of_territory (territory_id, organisation_id),
    constraint coverage_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint coverage_territory foreign key (territory_id) references territory (territory_id)
);

-- The catalogue of functions.
create table job_function (
    function_code varchar(40)  character set ascii collate ascii_bin not null primary key,
    masculine     varchar(160) not null,
    feminine      varchar(160) not null,
    inclusive     varchar(160) not null,
    plural        varchar(160) not null,
    family        varchar(20)  not null,
    importance    tinyint      not null,               -- 1 (useful) to 5 (vital)
    single_holder boolean      not null,
    synonyms      varchar(1000) not null default '',   -- separated by ';'
    constraint job_function_importance check (importance between 1 and 5)
);

-- Which seats a scheme, an organisation type or a territory kind is expected to have.
create table seat_template (
    owner_kind    varchar(20) not null,                -- SCHEME, ORGANISATION_TYPE, TERRITORY_KIND
    owner_code    varchar(40) character set ascii collate ascii_bin not null,
    function_code varchar(40) character set ascii collate ascii_bin not null,
    qualifier     varchar(60) not null default '',
    seat_group    varchar(20) not null default '',     -- TROIKA
    rank_order    smallint    not null default 0,
    importance    tinyint     not null default 3,
    primary key (owner_kind, owner_code, function_code, qualifier),
    constraint seat_template_owner check (owner_kind in ('SCHEME', 'ORGANISATION_TYPE', 'TERRITORY_KIND')),
    constraint seat_template_function foreign key (function_code) references job_function (function_code)
);

-- « Siège »: a function expected somewhere, whether or not somebody holds it.
create table seat (
    seat_id         bigint      not null primary key,
    function_code   varchar(40) character set ascii collate ascii_bin not null,
    scheme_id       bigint      null,
    territory_id    bigint      null,
    organisation_id bigint      null,
    qualifier       varchar(60) not null default '',
    seat_group      varchar(20) not null default '',
    rank_order      smallint    not null default 0,
    importance      tinyint     not null default 3,
    marking         varchar(16) null,                  -- A_VERIFIER or SANS_OBJET, said by staff; other states are read from mandates
    vacant_since    date        null,                  -- when the last holder left
    single_holder   boolean     not null,
    version         bigint      not null default 0,
    -- one seat per function, place and qualifier; nulls are folded so that the key really holds
    owner_key       varchar(80) character set ascii collate ascii_bin as (concat_ws('/', ifnull(scheme_id, '-'), ifnull(territory_id, '-'), ifnull(organisation_id, '-'))) persistent,
    constraint seat_unique unique (owner_key, function_code, qualifier),
    constraint seat_owned check (scheme_id is not null or territory_id is not null or organisation_id is not null),
    constraint seat_marking_known check (marking is null or marking in ('A_VERIFIER', 'SANS_OBJET')),
    constraint seat_function foreign key (function_code) references job_function (function_code),
    constraint seat_scheme foreign key (scheme_id) references scheme (scheme_id),
    constraint seat_territory foreign key (territory_id) references territory (territory_id),
    constraint seat_organisation foreign key (organisation_id) references organisation (organisation_id),
    index seat_by_scheme (scheme_id, function_code),
    index seat_by_territory (territory_id, function_code),
    index seat_by_function (function_code, seat_id)
);

-- A person has no address of their own: addresses belong to mandates.
create table person (
    person_id    bigint        not null primary key,
    civility     varchar(8)    null,
    given_name   varchar(120)  not null default '',
    family_name  varchar(120)  not null,
    note         varchar(10000) null,
    source       varchar(200)  null,                   -- where the person's data came from (RGPD art. 14)
    legal_basis  varchar(24)   not null default 'MISSION_INTERET_PUBLIC',
    demo         boolean       not null default false,
    created_at   datetime(6)   not null default current_timestamp(6),
    updated_at   datetime(6)   not null default current_timestamp(6),
    version      bigint        not null default 0,
    constraint person_civility_known check (civility is null or civility in ('MADAME', 'MONSIEUR')),
    constraint person_basis_known check (legal_basis in ('MISSION_INTERET_PUBLIC', 'CONSENTEMENT')),
    index person_by_name (family_name, given_name),
    index person_by_given_name (given_name, family_name)
);

-- « Mandat »: person × organisation × function, dated, with its own professional e-mail.
create table mandate (
    mandate_id      bigint       not null primary key,
    person_id       bigint       not null,
    organisation_id bigint       not null,
    function_code   varchar(40)  character set ascii collate ascii_bin null, -- null: free title not mapped yet
    seat_id         bigint       null,
    free_title      varchar(250) null,
    service         varchar(250) null,
    starts_on       date         null,                 -- null: unknown
    ends_on         date         null,                 -- last day held; null: open
    interim         boolean      not null default false,
    email           varchar(254) collate utf8mb4_bin null, -- where mailings go while the mandate is open
    verified_on     date         null,
    source          varchar(200) null,
    demo            boolean      not null default false,
    created_at      datetime(6)  not null default current_timestamp(6),
    updated_at      datetime(6)  not null default current_timestamp(6),
    version         bigint       not null default 0,
    constraint mandate_dates check (ends_on is null or starts_on is null or ends_on >= starts_on),
    constraint mandate_titled check (function_code is not null or free_title is not null),
    constraint mandate_person foreign key (person_id) references person (person_id),
    constraint mandate_organisation foreign key (organisation_id) references organisation (organisation_id),
    constraint mandate_function foreign key (function_code) references job_function (function_code),
    constraint mandate_seat foreign key (seat_id) references seat (seat_id),
    index mandate_by_person (person_id, ends_on),
    index mandate_by_organisation (organisation_id, ends_on),
    index mandate_by_function (function_code, ends_on, seat_id),
    index mandate_by_seat (seat_id, ends_on),
    index mandate_by_email (email)
);

-- Phones, other addresses and generic mailboxes of a mandate, an organisation or a seat.
create table contact_point (
    contact_point_id bigint       not null primary key,
    mandate_id       bigint       null,
    organisation_id  bigint       null,
    seat_id          bigint       null,
    kind             varchar(16)  not null,
    value            varchar(254) collate utf8mb4_bin not null, -- a phone in E.164, or an address in lower case
    label            varchar(120) null,
    valid_from       date         null,
    valid_until      date         null,
    constraint contact_point_kind_known check (kind in ('PHONE', 'MOBILE', 'SWITCHBOARD', 'EMAIL', 'GENERIC_EMAIL')),
    constraint contact_point_one_owner check ((mandate_id is not null) + (organisation_id is not null) + (seat_id is not null) = 1),
    constraint contact_point_mandate foreign key (mandate_id) references mandate (mandate_id) on delete cascade,
    constraint contact_point_organisation foreign key (organisation_id) references organisation (organisation_id) on delete cascade,
    constraint contact_point_seat foreign key (seat_id) references seat (seat_id) on delete cascade,
    index contact_point_by_value (value)
);

-- Opposition: person × address × purpose. Neither inherited by a successor nor lost: no cascade, never deleted.
create table opposition (
    opposition_id bigint       not null primary key,
    person_id     bigint       null,                   -- null: known by address only
    email         varchar(254) collate utf8mb4_bin not null,
    purpose       varchar(16)  not null,               -- ALL, LETTER, NETWORK
    subject_id    bigint       not null default 0,     -- the network, for purpose NETWORK
    origin        varchar(24)  not null,               -- ONE_CLICK, LINK, STAFF, COMPLAINT, IMPORT
    made_at       datetime(6)  not null,
    lifted_at     datetime(6)  null,
    lifted_reason varchar(250) null,
    person_key    bigint       as (ifnull(person_id, 0)) persistent,
    open_key      tinyint      as (case when lifted_at is null then 1 else null end) persistent,
    constraint opposition_open_unique unique (email, person_key, purpose, subject_id, open_key),
    constraint opposition_purpose_known check (purpose in ('ALL', 'LETTER', 'NETWORK')),
    constraint opposition_origin_known check (origin in ('ONE_CLICK', 'LINK', 'STAFF', 'COMPLAINT', 'IMPORT')),
    constraint opposition_person foreign key (person_id) references person (person_id),
    index opposition_by_person (person_id)
);

-- Addresses that must not be written to because they do not work: a fact about the address, not a wish of the person.
create table suspended_address (
    email         varchar(254) collate utf8mb4_bin not null primary key,
    reason        varchar(250) not null,
    since         datetime(6)  not null,
    lifted_at     datetime(6)  null,
    lifted_reason varchar(250) null
);
