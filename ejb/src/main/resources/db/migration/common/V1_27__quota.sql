-- Warnings that are to be sent: written by the delivery that took a mailbox past a level, gone when the letter is handed in.
create sequence quota_warning_seq increment by 50;
create table quota_warning (
    id bigint not null primary key,
    occasion varchar(100) not null,
    user_id bigint not null,
    to_administrator boolean not null,
    level_percent int not null,
    total_bytes bigint not null,
    quota_bytes bigint not null,
    constraint quota_warning_once unique (occasion)
);

-- The day of the last daily warnings; one row, which whoever sends them takes.
create table quota_round (
    id int not null primary key,
    last_day date not null
);
insert into quota_round (id, last_day) values (1, date '2000-01-01');
