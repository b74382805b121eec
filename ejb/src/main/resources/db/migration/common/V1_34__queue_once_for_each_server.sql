-- One address may be written to over several servers of the own network.
alter table queue_entry drop constraint queue_entry_once;
alter table queue_entry add constraint queue_entry_once unique (content_id, recipient_local, recipient_domain, lan_host);
