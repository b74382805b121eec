-- Names compare by their characters, not by a language's rules: so "starting with" can use the index.
alter table user_account alter column name_key type varchar(64) collate "C";
create unique index user_account_name on user_account (name_key);
