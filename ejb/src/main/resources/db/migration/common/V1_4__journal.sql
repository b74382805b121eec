-- The audit log: append-only, each line's hash covers the hash before it.
create table audit_line (
    id bigint not null primary key,
    written timestamp(3) with time zone not null,
    actor varchar(100) not null,
    action varchar(60) not null,
    subject varchar(200) not null,
    details varchar(4000) not null,
    hash varchar(64) not null
);

create table audit_head (
    id int not null primary key,
    last_id bigint not null,
    last_hash varchar(64) not null
);
insert into audit_head (id, last_id, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Failed log-ins, locks, unlocks.
create sequence security_line_seq increment by 50;
create table security_line (
    id bigint not null primary key,
    written timestamp with time zone not null,
    event varchar(30) not null,
    account varchar(100) not null,
    door varchar(20) not null,
    address varchar(60) not null,
    session_id varchar(60) not null,
    details varchar(400) not null
);
create index security_line_written on security_line (written);

-- Where did this mail go: one row for each message, one for each recipient.
create table trace (
    content_id uuid not null primary key,
    arrival timestamp with time zone not null,
    sender varchar(400) not null,
    peer varchar(60) not null,
    helo varchar(260) not null,
    account varchar(100) not null,
    protocol varchar(30) not null,
    size_bytes bigint not null,
    subject varchar(500) not null,
    message_id varchar(500) not null
);
create index trace_arrival on trace (arrival);

create table trace_fate (
    content_id uuid not null references trace (content_id),
    recipient varchar(400) not null,
    outcome varchar(20) not null,
    detail varchar(1000) not null,
    steps varchar(8000) not null,
    decided timestamp with time zone not null,
    primary key (content_id, recipient)
);
