-- Accepted contents that could not be routed, for somebody to look at.
create table set_aside (
    content_id uuid not null primary key,
    segment bigint not null,
    record_offset bigint not null,
    size_bytes bigint not null,
    arrival timestamp with time zone not null,
    reason varchar(1000) not null
);

-- What came and went on each day.
create table traffic (
    counted_on date not null primary key,
    received bigint not null,
    delivered bigint not null,
    refused bigint not null
);

-- Occasions for which the server has sent a letter of its own: a second letter for one of them is dropped.
create table served_occasion (
    occasion varchar(100) not null primary key,
    content_id uuid not null,
    served timestamp with time zone not null
);
create index served_occasion_served on served_occasion (served);
