-- The rhythm of a cycle: its phases and steps, the moments at which it was looked at as a whole, what
-- was decided of each goal, and its closing.

-- Set once its goals were read to everybody, and once it was closed; taken back by reopening.
alter table cycle add column published_at timestamptz, add column closed_at timestamptz;
-- The goal of an earlier cycle that this one goes on with.
alter table objective add column carried_from_id uuid;
alter table key_result add column carried_from_id uuid;
create index objective_carried_from on objective (workspace_id, carried_from_id) where carried_from_id is not null;

-- Dates of the phases where somebody set them; without a row they follow from the cycle.
create table cycle_plan (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  -- [{phase, startsOn, endsOn}] in order; null = as they follow from the cycle.
  phases jsonb,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
create unique index cycle_plan_once on cycle_plan (workspace_id, cycle_id);

-- A step of a phase that somebody touched, or added. Untouched steps of the method have no row.
create table cycle_step (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  -- The step of the method; null for one that was added here.
  code text,
  phase text not null check (phase in ('calibrate', 'draft', 'align', 'publish', 'execute', 'score', 'retrospect')),
  title text,
  -- Who sees to it: a role, or a member.
  role_id uuid,
  member_id uuid,
  due_on date,
  done_at timestamptz,
  done_by uuid,
  position integer not null default 0,
  version integer not null default 1,
  removed_at timestamptz,
  check ((code is null) = (title is not null)),
  check (role_id is null or member_id is null),
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, role_id) references role (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index cycle_step_of_cycle on cycle_step (workspace_id, cycle_id);

-- The goals of a cycle as they stood at one moment.
create table goal_snapshot (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  occasion text not null check (occasion in ('publish', 'stocktake', 'close')),
  -- Of a unit and those below it; null = of the whole cycle.
  unit_id uuid,
  taken_at timestamptz not null,
  taken_by uuid,
  -- One for each goal, with who could see it then.
  goals jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
create index goal_snapshot_of_cycle on goal_snapshot (workspace_id, cycle_id, taken_at);

create table stocktake (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  unit_id uuid,
  -- The person who leads it: without a manager there is no stocktake.
  manager_id uuid not null,
  snapshot_id uuid not null,
  started_at timestamptz not null,
  started_by uuid,
  held_at timestamptz,
  summary text,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, manager_id) references person (workspace_id, id)
);
create index stocktake_of_cycle on stocktake (workspace_id, cycle_id);

-- What a stocktake says of one objective.
create table stocktake_goal (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  stocktake_id uuid not null,
  objective_id uuid not null,
  outcome text check (outcome in ('continue', 'change', 'drop')),
  note text,
  reason text,
  said_by uuid,
  said_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, stocktake_id) references stocktake (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create unique index stocktake_goal_once on stocktake_goal (workspace_id, stocktake_id, objective_id);

-- What becomes of an objective when its cycle is closed.
create table closing_decision (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  objective_id uuid not null,
  decision text check (decision in ('carry-over', 'archive', 'drop')),
  reason text,
  decided_by uuid,
  decided_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create unique index closing_decision_once on closing_decision (workspace_id, cycle_id, objective_id);

create table cycle_closing (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  closed_at timestamptz not null,
  closed_by uuid,
  next_cycle_id uuid,
  snapshot_id uuid not null,
  carried integer not null,
  archived integer not null,
  dropped integer not null,
  summary text,
  reopened_at timestamptz,
  reopened_by uuid,
  reopened_because text,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
create index cycle_closing_of_cycle on cycle_closing (workspace_id, cycle_id, closed_at);

-- Who has taken note of a change of a published goal.
create table acknowledgement (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  feed_id bigint not null,
  objective_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create unique index acknowledgement_once on acknowledgement (workspace_id, feed_id, member_id);
create index acknowledgement_of_member on acknowledgement (workspace_id, member_id);

-- Changes of what was promised are asked for apart from the many check-ins between them.
create index feed_of_promises on feed (workspace_id, subject_id, id desc) where operation in
  ('goals.changeObjective', 'goals.changeKeyResult', 'goals.removeObjective', 'goals.removeKeyResult',
   'goals.moveObjective', 'management.recordOutcome', 'management.closeCycle');
-- The few ways in which an objective leaves its cycle, for whoever asks what was in it on a day.
create index feed_of_moves on feed (workspace_id, id) where operation in
  ('goals.moveObjective', 'goals.removeCycle', 'goals.undo', 'goals.importFile');

do $$
declare t text;
begin
  foreach t in array array['cycle_plan', 'cycle_step', 'goal_snapshot', 'stocktake', 'stocktake_goal',
    'closing_decision', 'cycle_closing', 'acknowledgement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
