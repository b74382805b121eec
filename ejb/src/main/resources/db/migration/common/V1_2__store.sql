-- The index of the store: contents, folders, messages. Content itself lies in the content log.

create sequence content_seq start with 1 increment by 100;
create sequence folder_seq start with 1 increment by 50;
create sequence message_seq start with 1 increment by 100;

-- One content of the log; written together with its deliveries, so a known content is a routed one: a replay passes it
-- over, even when its messages were deleted since. Rows go when nothing needs them and the checkpoint is behind them.
create table content (
    id bigint not null primary key,
    uuid uuid not null,
    arrival timestamp with time zone not null,
    -- where the bytes lie; housekeeping moves them
    segment bigint not null,
    record_offset bigint not null,
    prefix_bytes integer not null,
    body_bytes bigint not null,
    record_bytes bigint not null,
    -- behind the record as first committed, for comparing with the checkpoint; never changed
    routed_segment bigint not null,
    routed_offset bigint not null,
    -- what lists show; decoded and cut to size by whoever registers
    sender varchar(500) not null,
    recipients varchar(1000) not null,
    subject varchar(1000) not null,
    message_id varchar(500) not null,
    sent_at timestamp with time zone,
    constraint content_uuid unique (uuid)
);
create index content_segment on content (segment, record_offset);

create table folder (
    id bigint not null primary key,
    user_id bigint not null,
    name varchar(1000) not null,
    uid_validity bigint not null,
    next_uid bigint not null,
    highest_modseq bigint not null,
    constraint folder_name unique (user_id, name)
);

create table message (
    id bigint not null primary key,
    folder_id bigint not null references folder (id),
    uid bigint not null,
    content_id bigint not null references content (id),
    -- 0 for what was delivered: one content comes into one folder once; copies made by users count up
    copy_number integer not null,
    uidl varchar(70) not null,
    -- this copy's own header fields, in front of the content
    prefix varchar(4000) not null,
    message_bytes bigint not null,
    flags integer not null,
    keywords varchar(1000) not null,
    modseq bigint not null,
    internal_date timestamp with time zone not null,
    constraint message_uid unique (folder_id, uid),
    constraint message_once unique (content_id, folder_id, copy_number)
);

-- How far the log was routed; one row.
create table log_checkpoint (
    id integer not null primary key,
    segment bigint not null,
    record_offset bigint not null
);
insert into log_checkpoint (id, segment, record_offset) values (1, 0, 0);

-- The lock of a POP3 session.
create table maildrop_lease (
    user_id bigint not null primary key,
    lease varchar(40) not null,
    node varchar(100) not null,
    holder varchar(200) not null,
    expires_at timestamp with time zone not null
);
create unique index maildrop_lease_key on maildrop_lease (lease);

-- One row: what the store must know of its own last life.
create table store_state (
    id integer not null primary key,
    clean boolean not null
);
insert into store_state (id, clean) values (1, true);
