-- What the organisation chose: vision, mission, core capabilities, directions with their evidence,
-- which objectives serve them, the mix the leaders set, and the stages of innovation goals.
-- Earlier wordings, with author and reason, are in the feed.

create table strategy_statement (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null check (kind in ('vision', 'mission', 'capability')),
  -- What a core capability is called; a vision and a mission have no name.
  title text,
  body text not null,
  position integer not null default 0,
  version integer not null default 1,
  removed_at timestamptz,
  check ((kind = 'capability') = (title is not null)),
  primary key (workspace_id, id)
);
-- One vision, one mission.
create unique index strategy_statement_once on strategy_statement (workspace_id, kind)
  where removed_at is null and kind <> 'capability';

create table direction (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  title text not null,
  statement text,
  kind text not null check (kind in ('growth', 'innovation', 'capability')),
  status text not null check (status in ('draft', 'active', 'retired')),
  -- Who answers for it: a unit, and the role inside it where one is named.
  unit_id uuid,
  role_id uuid,
  -- The horizon; both days are inside.
  starts_on date,
  ends_on date,
  position integer not null default 0,
  version integer not null default 1,
  removed_at timestamptz,
  check (starts_on is null or ends_on is null or ends_on >= starts_on),
  primary key (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, role_id) references role (workspace_id, id)
);

-- Why a direction was chosen: what is known, and where it can be read.
create table direction_evidence (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  direction_id uuid not null,
  body text not null,
  url text,
  position integer not null default 0,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, direction_id) references direction (workspace_id, id)
);
create index evidence_of_direction on direction_evidence (workspace_id, direction_id);

-- An objective names one direction at most; others it may serve through the goals it serves.
create table direction_goal (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  direction_id uuid not null,
  objective_id uuid not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, direction_id) references direction (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create unique index direction_goal_once on direction_goal (workspace_id, objective_id) where removed_at is null;
create index goals_of_direction on direction_goal (workspace_id, direction_id);

-- The shares the leaders want among live objectives, by nature and by category.
create table strategy_mix (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  growth double precision check (growth >= 0 and growth <= 1),
  innovation double precision check (innovation >= 0 and innovation <= 1),
  revenue double precision check (revenue >= 0 and revenue <= 1),
  "user" double precision check ("user" >= 0 and "user" <= 1),
  efficiency double precision check (efficiency >= 0 and efficiency <= 1),
  capability double precision check (capability >= 0 and capability <= 1),
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create unique index strategy_mix_once on strategy_mix (workspace_id) where removed_at is null;

-- One try of an innovation objective at a stage; a pivot begins another.
create table innovation_stage (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  objective_id uuid not null,
  stage text not null check (stage in ('research', 'hypothesis', 'pilot', 'scale')),
  hypothesis text not null,
  test text,
  evidence text,
  due_on date,
  outcome text not null check (outcome in ('open', 'holds', 'fails')),
  decision text check (decision in ('go-on', 'pivot', 'stop')),
  decision_reason text,
  decided_on date,
  position integer not null default 0,
  version integer not null default 1,
  removed_at timestamptz,
  check ((decision is null) = (decided_on is null)),
  check (decision is null or outcome <> 'open'),
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index stage_of_objective on innovation_stage (workspace_id, objective_id);

do $$
declare t text;
begin
  foreach t in array array['strategy_statement', 'direction', 'direction_evidence', 'direction_goal', 'strategy_mix', 'innovation_stage'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
