-- Free titles that somebody of the house said the function of: the next one of the same words is understood at once.
create table learned_title (
    folded        varchar(250) character set ascii collate ascii_bin not null primary key, -- lower case, no accents
    function_code varchar(40)  character set ascii collate ascii_bin not null,
    learned_by    varchar(80)  not null,
    learned_at    datetime(6)  not null,
    constraint learned_title_function foreign key (function_code) references job_function (function_code)
);
