-- Who is sending a message, and until when others leave it alone: a node that dies loses its claims by time.
alter table queue_entry add column claimed_by uuid;
alter table queue_entry add column claimed_until timestamp with time zone;
create index queue_entry_server on queue_entry (lan_host, state, next_try);
create index queue_entry_claim on queue_entry (claimed_by);
