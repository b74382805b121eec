-- What is due in the order in which it leaves, the urgent first: no database has to sort it.
drop index queue_entry_server;
create index queue_entry_server on queue_entry (lan_host, state, urgent, next_try);
