-- The number of the last change of the address book; whoever changes it holds this row.
create table address_book_state (
    id int not null primary key,
    last_change bigint not null
);
insert into address_book_state (id, last_change) values (1, 0);

-- A filled box of a user's entry; what is made of the user's name has no row.
create table address_book_field (
    user_id bigint not null,
    field varchar(20) not null,
    content varchar(250) not null,
    primary key (user_id, field)
);
