-- What was said in another workspace comes in with a file, and whoever said it may have no account
-- here: then their name is kept, beside an author who is nobody's account.

alter table check_in add column author_name text;
alter table comment add column author_name text;
alter table set_aside_finding add column set_aside_by_name text;
alter table reaction add column member_name text;
alter table reaction alter column member_id drop not null;

-- How often the server that was at an occurrence died before it was done; 0 where the first ended it.
alter table job_schedule add column interruptions integer not null default 0;
