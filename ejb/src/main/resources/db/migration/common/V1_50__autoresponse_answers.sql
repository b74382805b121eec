-- Messages for which it is to be found out whether and what is answered: written by their delivery, gone when that is done.
create sequence due_answer_seq increment by 50;
create table due_answer (
    id bigint not null primary key,
    content_id uuid not null,
    user_id bigint not null,
    details bytea not null,
    attempts int not null,
    next_try timestamp with time zone not null,
    constraint due_answer_once unique (content_id, user_id)
);
create index due_answer_next on due_answer (next_try, id);
create index due_answer_user on due_answer (user_id);

-- Which node answers, and until when nobody else does; one row.
create table answer_lease (
    id int not null primary key,
    node varchar(200) not null,
    held_until timestamp with time zone not null
);
insert into answer_lease (id, node, held_until) values (1, '', timestamp with time zone '2000-01-01 00:00:00+00');

-- Who was answered, for each user whose autoresponder answers each sender once. Addresses in lower case.
create table answered_sender (
    user_id bigint not null,
    address varchar(320) not null,
    answered_at timestamp with time zone not null,
    primary key (user_id, address)
);
