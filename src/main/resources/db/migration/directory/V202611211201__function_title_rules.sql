-- From a free job title to a function: the first rule by rank all of whose words begin a word of the title.
create table function_title_rule (
    rank_order    smallint     not null primary key,
    words         varchar(200) not null,               -- folded, separated by a space; '/' between alternatives
    function_code varchar(40)  character set ascii collate ascii_bin not null,
    qualifier     varchar(60)  not null default '',
    constraint function_title_rule_function foreign key (function_code) references job_function (function_code)
);
