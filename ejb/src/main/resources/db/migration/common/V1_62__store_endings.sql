-- How many bytes of blank lines a message ends with, -2 where its last CRLF is missing: POP3 says with it what it will send. The
-- message's is the content's, beside it for the sake of lists of 100,000. Null where nobody has looked yet.
alter table content add column ending integer;
alter table message add column ending integer;

-- Whether somebody of this site handed it in; null in rows of before.
alter table content add column inside boolean;
