-- Who has tried to hand in what for whom, each as a hash of the sender's network, the sender and the recipient.
create table greylist_triplet (
    triplet varchar(64) not null primary key,
    first_try timestamp with time zone not null,
    passed timestamp with time zone,
    expires timestamp with time zone not null
);
create index greylist_triplet_expires on greylist_triplet (expires);

-- Networks whose mail came back, such as 192.0.2.0/24.
create table greylist_network (
    network varchar(64) not null primary key,
    passes int not null,
    expires timestamp with time zone not null
);
create index greylist_network_expires on greylist_network (expires);
