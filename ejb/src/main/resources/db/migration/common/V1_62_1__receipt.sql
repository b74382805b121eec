-- Which user's retrieval of which content was confirmed by a delivery receipt, so that it is done once.
create table delivery_receipt (
    content_id uuid not null,
    user_id bigint not null,
    written timestamp with time zone not null,
    primary key (content_id, user_id)
);
create index delivery_receipt_written on delivery_receipt (written);
