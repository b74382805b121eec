-- Mappings: keys are in lower case, and international domains in ASCII. A target that is a user or a group is its name.
create sequence mapping_seq increment by 50;
create table mapping (
    id bigint not null primary key,
    address varchar(330) not null,
    address_key varchar(600) not null,
    target varchar(330) not null,
    target_key varchar(700) not null,
    used_for varchar(20) not null,
    in_mail_id bigint,
    remark varchar(80) not null,
    remark_key varchar(200) not null
);
create index mapping_address on mapping (address_key, id);
create index mapping_target on mapping (target_key, address_key, id);
create index mapping_remark on mapping (remark_key, address_key, id);
create table mapping_state (
    id int not null primary key,
    last_change bigint not null
);
insert into mapping_state (id, last_change) values (1, 0);
