-- The rest of the Permissions page; the quota in MB, 0 for none.
alter table user_account add column in_everyone boolean default true not null;
alter table user_account add column monitored boolean default false not null;
alter table user_account add column move_to varchar(200) default '' not null;
alter table user_account add column move_directly boolean default false not null;
alter table user_account add column quota_megabytes int default 0 not null;
-- What the status monitor may: names of org.pillarbox.directory.RemoteStatus, separated by commas.
alter table user_account add column remote_status varchar(300) default 'RECEIVE_MESSAGES,SEND_MESSAGES' not null;
