-- A user's routing script, in Lua. Most users have none.
alter table user_account add column routing_script varchar(30000) default '' not null;
