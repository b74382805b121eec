-- One row for each kind of settings that was ever saved; see org.pillarbox.settings.
create table setting (
    kind varchar(40) not null primary key,
    body varchar(100000) not null,
    revision bigint not null
);
