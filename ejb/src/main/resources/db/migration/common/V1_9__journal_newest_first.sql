-- The trace page shows the newest first: in the very order of an index, or each page would sort all there is.
drop index trace_arrival;
create index trace_newest on trace (arrival desc, content_id desc);
