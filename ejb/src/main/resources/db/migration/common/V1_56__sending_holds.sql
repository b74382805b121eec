-- Users whose sending is held until an administrator releases them.
create table sending_hold (
    user_id bigint not null primary key,
    since timestamp with time zone not null,
    reason varchar(200) not null
);
