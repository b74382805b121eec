-- A message that the administrator holds: it stays in its folder, but no program of its user sees it.
alter table message add column held boolean default false not null;
