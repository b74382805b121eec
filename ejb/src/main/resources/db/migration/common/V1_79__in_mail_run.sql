-- What each collection of each In Mail has brought; the latest of each In Mail are kept.
create sequence in_mail_run_seq increment by 50;

create table in_mail_run (
    id bigint not null primary key,
    in_mail integer not null,
    connection integer not null,
    started timestamp with time zone not null,
    ended timestamp with time zone not null,
    listed integer not null,
    collected integer not null,
    bytes bigint not null,
    deleted integer not null,
    too_large integer not null,
    duplicates integer not null,
    -- Why it ended before its time; null when it did not.
    fault varchar(1000)
);
create index in_mail_run_latest on in_mail_run (in_mail, id);
