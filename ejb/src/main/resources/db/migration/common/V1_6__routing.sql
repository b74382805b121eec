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
