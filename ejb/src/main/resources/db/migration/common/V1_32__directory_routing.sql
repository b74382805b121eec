-- Assistants are a list like forwardings: what a target is shows in its form.
update user_account set assistant_target = '' where assistant_kind = 'NONE';
alter table user_account drop column assistant_kind;
-- Size dependent forwarding: in kB, 0 for off.
alter table user_account add column large_kilobytes int default 0 not null;
alter table user_account add column large_redirect boolean default false not null;
alter table user_account add column large_targets varchar(2000) default '' not null;
alter table user_account add column small_kilobytes int default 0 not null;
alter table user_account add column small_redirect boolean default false not null;
alter table user_account add column small_targets varchar(2000) default '' not null;
alter table user_account add column quarantine_first boolean default true not null;
-- From which the user may write in WebMail, one on a line.
alter table user_account add column webmail_addresses varchar(13000) default '' not null;
