-- The alarms that somebody's letters have told of and that still stand: each is told once.
alter table reminder_wish add column alarms_told uuid[] not null default '{}';
