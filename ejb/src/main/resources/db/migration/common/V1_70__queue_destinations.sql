-- Mail that leaves the ordinary way is sent domain by domain, and its sender is told once that it takes long.
alter table queue_entry add column domain_key varchar(255) default '' not null;
update queue_entry set domain_key = lower(recipient_domain);
alter table queue_entry add column warned boolean default false not null;
create index queue_entry_domain on queue_entry (lan_host, domain_key, state, next_try);
