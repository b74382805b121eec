-- The number of the last change of autoresponders; whoever changes one holds this row.
create table autoresponder_state (
    id int not null primary key,
    last_change bigint not null
);
insert into autoresponder_state (id, last_change) values (1, 0);

-- A user's AutoResponder page; no row where it was never submitted.
create table autoresponder (
    user_id bigint not null primary key,
    responder varchar(20) not null,
    keep_message boolean not null,
    only_once boolean not null,
    clear_every varchar(20) not null,
    answer_text varchar(32000) not null,
    by_administrator boolean not null,
    command_line varchar(2000) not null,
    filters varchar(4000) not null,
    triggers varchar(4000) not null
);
create index autoresponder_kind on autoresponder (responder, user_id);
