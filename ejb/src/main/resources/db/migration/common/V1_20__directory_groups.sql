-- Groups of users. A user names its group as it is stored here, in user_account.group_name; a group's name never changes.
create sequence user_group_seq increment by 50;
create table user_group (
    id bigint not null primary key,
    name varchar(64) not null,
    name_key varchar(64) not null,
    administrator varchar(20) not null,
    in_everyone varchar(20) not null,
    sends_internet varchar(20) not null,
    receives_internet varchar(20) not null,
    monitored varchar(20) not null,
    enabled boolean not null,
    forced boolean not null,
    reply_address varchar(400) not null,
    max_outgoing int not null
);
create unique index user_group_name on user_group (name_key);
