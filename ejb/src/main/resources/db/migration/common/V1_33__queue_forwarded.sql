-- Fields that stand in front of the content for this recipient alone: the users who sent the message on.
alter table queue_entry add column prefix varchar(8000) default '' not null;
-- The server of the own network that is to get it, with its port where it is another; empty for the ordinary way.
alter table queue_entry add column lan_host varchar(300) default '' not null;
