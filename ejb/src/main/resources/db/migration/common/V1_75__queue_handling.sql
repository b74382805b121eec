-- What its sender marked as urgent goes first.
alter table queue_entry add column urgent boolean default false not null;
-- The Connection that an administrator chose for it, by number; 0 for any.
alter table queue_entry add column route integer default 0 not null;
-- Which node has claimed it.
alter table queue_entry add column claimed_node varchar(100) default '' not null;
-- When it was tried for the last time, and in one word why it was not sent then.
alter table queue_entry add column tried timestamp with time zone;
alter table queue_entry add column reason varchar(20) default 'NONE' not null;
update queue_entry set reason = 'OTHER' where attempts > 0;
create index queue_entry_urgent on queue_entry (urgent, state, queued);
