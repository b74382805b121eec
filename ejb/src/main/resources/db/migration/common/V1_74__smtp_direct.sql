-- The day on which somebody was last told that mail for a domain takes long, where that is told once a day.
create table warned_domain (
    domain varchar(255) not null primary key,
    warned_on date not null
);
