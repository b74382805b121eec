-- A user's Advanced page. The finger texts stand apart: they are long, and accounts are read all at once.
alter table user_account add column reply_address varchar(600) default '' not null;
alter table user_account add column no_global_signature boolean default false not null;
alter table user_account add column directory_name varchar(256) default '' not null;
alter table user_account add column spam_threshold int default 0 not null;

create table user_finger (
    user_id bigint not null primary key references user_account (id),
    information varchar(4000) not null,
    plan_text varchar(4000) not null
);
