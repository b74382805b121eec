-- What a user must not log in by: names of org.pillarbox.directory.Protocol, separated by commas.
alter table user_account add column denied_protocols varchar(200) default '' not null;
