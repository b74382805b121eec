-- The outgoing queue: one row for each recipient outside.
create sequence queue_entry_seq start with 1 increment by 50;
create table queue_entry (
    id bigint not null primary key,
    content_id uuid not null,
    recipient_local varchar(512) not null,
    recipient_domain varchar(512) not null,
    -- both empty for the null path
    sender_local varchar(512) not null,
    sender_domain varchar(512) not null,
    body_type varchar(20) not null,
    international boolean not null,
    -- RET, ENVID, NOTIFY (words with commas between, empty for none given) and ORCPT of RFC 3461
    dsn_return varchar(10),
    envelope_id varchar(200),
    notifications varchar(60) not null,
    original_recipient varchar(800),
    subject varchar(500) not null,
    size_bytes bigint not null,
    queued timestamp with time zone not null,
    state varchar(10) not null,
    attempts integer not null,
    next_try timestamp with time zone not null,
    last_reply varchar(1000) not null,
    constraint queue_entry_once unique (content_id, recipient_local, recipient_domain)
);
create index queue_entry_due on queue_entry (state, next_try);

-- Reports that are to be written; a row goes when the report's message is routed.
create sequence due_report_seq start with 1 increment by 50;
create table due_report (
    id bigint not null primary key,
    occasion varchar(100) not null,
    content_id uuid not null,
    details bytea not null,
    constraint due_report_once unique (occasion)
);
