-- What a workspace asks of the wording of its goals, and what was set aside of what the coach found.

-- One for a workspace; without it the product's own values hold.
create table writing_guide (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- Thresholds and rules switched off, as the rules name them; null = as the product proposes.
  thresholds jsonb,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id)
);

-- A finding about one goal that somebody set aside, and why.
create table set_aside_finding (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  objective_id uuid not null,
  -- The objective itself, or one of its key results.
  goal_id uuid not null,
  -- A rule of the coach, such as K9.
  rule text not null,
  why text not null check (why in ('meant', 'misread', 'later', 'other')),
  note text,
  set_aside_by uuid,
  set_aside_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create unique index set_aside_finding_once on set_aside_finding (workspace_id, goal_id, rule)
  where removed_at is null;
create index set_aside_finding_of_objective on set_aside_finding (workspace_id, objective_id);

do $$
declare t text;
begin
  foreach t in array array['writing_guide', 'set_aside_finding'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
