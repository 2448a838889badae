-- How a file wrote a record that has no columns of its own for it: its id there, its place, the fields
-- the product does not know. Units, roles, people, cycles and goals keep theirs in their own rows.

create table imported_record (
  workspace_id uuid not null references workspace (id),
  -- A record of any kind that a part of the file holds.
  record_id uuid not null,
  external_id text,
  extra jsonb not null default '{}',
  primary key (workspace_id, record_id)
);
alter table imported_record enable row level security;
alter table imported_record force row level security;
create policy same_workspace on imported_record
  using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
