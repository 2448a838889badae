-- The sample looks back on a quarter in which nobody had signed in yet: what raters say there is made up,
-- and says so.
alter table key_result_rating add column is_simulated boolean not null default false;
