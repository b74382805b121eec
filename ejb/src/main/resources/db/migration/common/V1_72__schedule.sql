-- Connections that wait to be run, run, or ran. "busy" is the connection's number while it waits or runs: there is one run at a time.
create sequence connect_run_seq increment by 50;
create table connect_run (
    id bigint not null primary key,
    connection int not null,
    connection_name varchar(200) not null,
    cause varchar(20) not null,
    caused_by varchar(320) not null,
    state varchar(20) not null,
    step varchar(20) not null,
    busy int,
    requested timestamp with time zone not null,
    started timestamp with time zone,
    ended timestamp with time zone,
    node varchar(200),
    lease_until timestamp with time zone,
    stop_asked boolean not null,
    sent int not null,
    unsent int not null,
    to_send int not null,
    collected int not null,
    to_collect int not null,
    troubles varchar(4000) not null,
    constraint connect_run_one unique (busy)
);
create index connect_run_newest on connect_run (requested, id);
create index connect_run_started on connect_run (started);

-- Times of schedules that were served, so that all nodes together serve each once.
create table connect_slot (
    slot varchar(200) not null primary key,
    taken timestamp with time zone not null
);
create index connect_slot_taken on connect_slot (taken);

-- Who has checked mail since the last connection, and when first.
create table connect_check (
    account varchar(320) not null primary key,
    seen timestamp with time zone not null
);
create index connect_check_seen on connect_check (seen);
