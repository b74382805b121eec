-- What keeps the server from its work: one row for each cause and day, however many nodes tell of it.
create table problem (
    id uuid not null primary key,
    cause varchar(220) not null,
    on_day date not null,
    place varchar(100) not null,
    subject varchar(100) not null,
    words varchar(1000) not null,
    error varchar(1000) not null,
    remedy varchar(1000) not null,
    page varchar(100) not null,
    fault integer not null,
    first_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    times bigint not null,
    is_over boolean not null,
    written_on date,
    constraint problem_of_day unique (cause, on_day)
);
create index problem_last on problem (last_at desc);
create index problem_written on problem (written_on);
