-- How a queued content is changed on its way out, decided when it was queued; goes with the content's last entry.
create table outgoing_edit (
    content_id uuid not null primary key,
    patch bytea not null
);
