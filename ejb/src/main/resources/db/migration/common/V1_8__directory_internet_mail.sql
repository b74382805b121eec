-- Mail to and from the outside; the limit in kB, 0 for none.
alter table user_account add column sends_internet boolean default true not null;
alter table user_account add column receives_internet boolean default true not null;
alter table user_account add column max_outgoing int default 0 not null;
