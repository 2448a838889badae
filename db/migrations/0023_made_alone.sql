-- Goals that name neither unit nor role are their maker's: found without a walk over the cycle once
-- the maker has left.
create index objective_made_alone on objective (workspace_id, cycle_id)
  where unit_id is null and role_id is null and removed_at is null;
