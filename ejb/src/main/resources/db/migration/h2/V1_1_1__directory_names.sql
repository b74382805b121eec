-- Names compare by their characters; see the twin for PostgreSQL.
create unique index user_account_name on user_account (name_key);
