-- Spring Modulith 2.1: which listener has heard which event. Its own statements name the table in upper case.
create table EVENT_PUBLICATION (
    ID                     varchar(36)  character set ascii collate ascii_bin not null primary key,
    LISTENER_ID            varchar(512) not null,
    EVENT_TYPE             varchar(512) not null,
    SERIALIZED_EVENT       mediumtext   character set utf8mb4 collate utf8mb4_bin not null,
    PUBLICATION_DATE       datetime(6)  not null,
    COMPLETION_DATE        datetime(6),
    STATUS                 varchar(20)  character set ascii collate ascii_bin,
    COMPLETION_ATTEMPTS    int,
    LAST_RESUBMISSION_DATE datetime(6),
    index EVENT_PUBLICATION_BY_COMPLETION_DATE_IDX (COMPLETION_DATE)
);
