-- Every name under which a place is sought, folded: lower case, no accents, words between single spaces, also at both ends.
-- Derived from territory, territory_alias, scheme and scheme_alias; rebuilt whenever one of them changes.
create table place_search (
    place_search_id bigint        not null auto_increment primary key,
    territory_id    bigint        null,
    scheme_id       bigint        null,
    kind            varchar(24)   character set ascii collate ascii_bin not null,   -- of the territory or scheme
    folded          varchar(250)  character set ascii collate ascii_bin not null,   -- the name itself
    whole           varchar(1200) character set ascii collate ascii_bin not null,   -- the name, its kind and where it lies
    main            boolean       not null,                                         -- the name proper, not an alias or code
    weight          int           not null,                                         -- the heavier comes first among equal matches
    constraint place_search_of_territory unique (territory_id, folded),
    constraint place_search_of_scheme unique (scheme_id, folded),
    constraint place_search_of_one check ((territory_id is null) <> (scheme_id is null)),
    index place_search_by_kind (kind),
    constraint place_search_territory foreign key (territory_id) references territory (territory_id),
    constraint place_search_scheme foreign key (scheme_id) references scheme (scheme_id)
);
