-- How people agree on who serves whom: requests, proposed key results, dates of dependencies, goals
-- that may never be taken up, and the reading of goals together before they are published.

-- A candidate may never be taken up: it stands apart from the goals of its cycle.
alter table objective add column is_candidate boolean not null default false;
-- Self-driven goals that do not say what they are worth.
create index objective_without_value on objective (workspace_id, cycle_id)
  where origin = 'self-driven' and coalesce(description, '') = '' and removed_at is null;

-- serve: from would serve to. be-served: to would serve from. take-up: a unit would make a goal that
-- serves from. share: a unit would carry from as well.
create table alignment_request (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null check (kind in ('serve', 'be-served', 'take-up', 'share')),
  -- The goal of whoever asks: an objective or a key result.
  from_id uuid not null,
  to_kind text not null check (to_kind in ('objective', 'key-result', 'unit')),
  to_id uuid not null,
  note text,
  status text not null check (status in ('open', 'accepted', 'declined', 'withdrawn')),
  answer text,
  -- The link that was made of it.
  link_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create unique index alignment_request_once on alignment_request (workspace_id, kind, from_id, to_id)
  where status = 'open' and removed_at is null;
create index alignment_request_to on alignment_request (workspace_id, to_id);
create index alignment_request_from on alignment_request (workspace_id, from_id);
create index alignment_request_by on alignment_request (workspace_id, created_by);

-- A key result somebody would add to an objective of others; kept as it was proposed.
create table key_result_proposal (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  objective_id uuid not null,
  title text not null,
  type text not null check (type in ('increase', 'decrease', 'range', 'milestone', 'baseline')),
  unit_of_measure text,
  start_value double precision,
  target_value double precision,
  lower_bound double precision,
  upper_bound double precision,
  due_on date,
  steps text[] not null default '{}',
  why text,
  status text not null check (status in ('open', 'accepted', 'declined', 'withdrawn')),
  answer text,
  -- What it became; its author stays the one named here.
  key_result_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index key_result_proposal_of_objective on key_result_proposal (workspace_id, objective_id);
create index key_result_proposal_by on key_result_proposal (workspace_id, created_by);

-- What was said about a request or a proposal.
create table alignment_remark (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  subject_id uuid not null,
  author_id uuid,
  body text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create index alignment_remark_of on alignment_remark (workspace_id, subject_id, created_at);

-- Another day for a dependency; it counts once the other side takes it.
create table dependency_date (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  link_id uuid not null,
  due_on date not null,
  -- asking: by whoever needs it; asked: by whoever delivers.
  side text not null check (side in ('asking', 'asked')),
  note text,
  status text not null check (status in ('open', 'accepted', 'declined', 'withdrawn')),
  created_by uuid,
  created_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, link_id) references goal_link (workspace_id, id)
);
create unique index dependency_date_once on dependency_date (workspace_id, link_id)
  where status = 'open' and removed_at is null;
create index dependency_date_of_link on dependency_date (workspace_id, link_id);

-- Who has read an objective in the meeting, and who calls it ready to be published.
create table reading_mark (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  objective_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('read', 'ready')),
  at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create unique index reading_mark_once on reading_mark (workspace_id, objective_id, member_id, kind)
  where removed_at is null;

do $$
declare t text;
begin
  foreach t in array array['alignment_request', 'key_result_proposal', 'alignment_remark', 'dependency_date', 'reading_mark'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
