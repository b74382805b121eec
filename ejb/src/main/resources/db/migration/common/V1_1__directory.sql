-- The number of the last change of users; whoever changes one holds this row.
create table directory_state (
    id int not null primary key,
    last_change bigint not null
);
insert into directory_state (id, last_change) values (1, 0);

create sequence user_account_seq increment by 50;
create table user_account (
    id bigint not null primary key,
    name varchar(64) not null,
    name_key varchar(64) not null,
    remark varchar(255) not null,
    remark_key varchar(255) not null,
    group_name varchar(64) not null,
    administrator boolean not null,
    main_verifier varchar(200) not null,
    web_verifier varchar(200),
    digest_secret varchar(2000),
    may_change_main boolean not null,
    must_change boolean not null,
    password_changed timestamp with time zone not null,
    locked_until timestamp with time zone,
    assistant_kind varchar(20) not null,
    assistant_target varchar(2000) not null,
    assistant_redirect boolean not null,
    forwarding_use boolean not null,
    forwarding_addresses varchar(2000) not null
);
create index user_account_remark on user_account (remark_key, name_key);
create index user_account_group on user_account (group_name, name_key);

-- Apart from the user, because deliveries change it all the time.
create table mailbox_usage (
    user_id bigint not null primary key references user_account (id),
    inbox_messages bigint not null,
    messages bigint not null,
    total_bytes bigint not null
);
create index mailbox_usage_inbox on mailbox_usage (inbox_messages, user_id);
create index mailbox_usage_bytes on mailbox_usage (total_bytes, user_id);

-- Wrong passwords in a row. Row 0 stands for all names that do not exist, so that they cost the same.
create table login_failures (
    user_id bigint not null primary key,
    failures int not null,
    first_failure timestamp with time zone not null
);
insert into login_failures (user_id, failures, first_failure) values (0, 0, current_timestamp);

-- "Remember me": the cookie has the selector and what the validator's hash is of.
create table remember_token (
    selector varchar(40) not null primary key,
    user_id bigint not null,
    validator_hash varchar(64) not null,
    created timestamp with time zone not null,
    expires timestamp with time zone not null
);
create index remember_token_user on remember_token (user_id);
create index remember_token_expires on remember_token (expires);

-- Secrets that all nodes share, such as the one behind the salts of unknown users.
create table shared_secret (
    name varchar(40) not null primary key,
    secret varchar(100) not null
);
