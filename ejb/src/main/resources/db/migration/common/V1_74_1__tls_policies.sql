-- Policies that domains publish on the web about the TLS of their servers (MTA-STS), as they were fetched.
create table sts_policy (
    domain varchar(255) not null primary key,
    policy_id varchar(32) not null,
    mode varchar(10) not null,
    hosts varchar(30000) not null,
    fetched timestamp with time zone not null,
    expires timestamp with time zone not null
);

-- How connections to other servers were secured, by day.
create table tls_count (
    counted varchar(700) not null primary key,
    counted_on date not null,
    domain varchar(255) not null,
    policy varchar(20) not null,
    outcome varchar(40) not null,
    host varchar(255) not null,
    connections bigint not null
);
create index tls_count_day on tls_count (counted_on);
