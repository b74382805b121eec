-- Which messages were collected from other servers; written with their delivery.
create table collected_message (
    in_mail bigint not null,
    mailbox varchar(64) not null,
    uid varchar(80) not null,
    fingerprint varchar(64) not null,
    bytes bigint not null,
    collected timestamp with time zone not null,
    -- Since when its server does not show it any more; null while it does.
    gone timestamp with time zone,
    primary key (in_mail, mailbox, uid, fingerprint)
);
create index collected_message_gone on collected_message (in_mail, gone);
