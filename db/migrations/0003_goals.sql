-- Cycles, objectives, key results, the links between them, and what is said about them.
-- Removed goals keep their row (removed_at), so that every removal can be undone.

create table cycle (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  parent_id uuid,
  -- Both days are inside the cycle; null where the source gave none.
  starts_on date,
  ends_on date,
  extra jsonb not null default '{}',
  version integer not null default 1,
  removed_at timestamptz,
  check (starts_on is null or ends_on is null or ends_on >= starts_on),
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references cycle (workspace_id, id)
);
create unique index cycle_name on cycle (workspace_id, name) where removed_at is null;

create table objective (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  external_id text,
  cycle_id uuid not null,
  title text not null,
  description text,
  -- The unit that carries it, and the role inside it where one is named.
  unit_id uuid,
  role_id uuid,
  nature text check (nature in ('growth', 'innovation')),
  category text check (category in ('revenue', 'user', 'efficiency', 'capability')),
  origin text check (origin in ('aligned', 'self-driven', 'support')),
  -- Named when the origin is support.
  beneficiary_unit_id uuid,
  commitment text check (commitment in ('committed', 'aspirational')),
  visibility text not null default 'workspace' check (visibility in ('workspace', 'unit', 'private')),
  -- Who may see a private draft besides administrators: nobody but its creator.
  created_by uuid,
  position integer not null default 0,
  -- The word its source used, kept as it was.
  source_status text,
  status_override text,
  status_override_until text check (status_override_until in ('next-check-in', 'lifted')),
  status_override_reason text,
  -- A status set "until the next check-in" runs out with what is recorded after this moment.
  status_override_at timestamptz,
  score double precision,
  outcome_text text,
  extra jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, external_id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, role_id) references role (workspace_id, id)
);
create index objective_in_cycle on objective (workspace_id, cycle_id);
create index objective_of_unit on objective (workspace_id, unit_id);
create index objective_of_role on objective (workspace_id, role_id);

create table key_result (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  external_id text,
  objective_id uuid not null,
  title text not null,
  type text not null check (type in ('increase', 'decrease', 'range', 'milestone', 'baseline')),
  unit_of_measure text,
  start_value double precision,
  target_value double precision,
  lower_bound double precision,
  upper_bound double precision,
  due_on date,
  -- Where another team than the objective's carries it.
  unit_id uuid,
  role_id uuid,
  -- null = an equal part of what the others leave.
  weight double precision check (weight >= 0 and weight <= 1),
  progress_from text not null default 'own' check (progress_from in ('own', 'links')),
  position integer not null default 0,
  -- The latest reading by effective date, kept here by every check-in.
  current_value double precision,
  -- 0..1, stated in words where there is no figure.
  reported_progress double precision check (reported_progress >= 0 and reported_progress <= 1),
  confidence smallint check (confidence between 1 and 10),
  checked_in_at timestamptz,
  -- When anything was last recorded, whatever moment it spoke of.
  recorded_at timestamptz,
  -- Of a range: how many readings there were, and how many lay inside.
  readings integer not null default 0,
  readings_inside integer not null default 0,
  source_status text,
  status_override text,
  status_override_until text check (status_override_until in ('next-check-in', 'lifted')),
  status_override_reason text,
  status_override_at timestamptz,
  score double precision,
  outcome_text text,
  extra jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, external_id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, role_id) references role (workspace_id, id)
);
create index key_result_of_objective on key_result (workspace_id, objective_id);
create index key_result_of_role on key_result (workspace_id, role_id);
create index key_result_of_unit on key_result (workspace_id, unit_id);

-- The steps of a milestone key result.
create table milestone (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  key_result_id uuid not null,
  title text not null,
  weight double precision check (weight >= 0 and weight <= 1),
  due_on date,
  done_on date,
  position integer not null default 0,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id)
);
create index milestone_of_key_result on milestone (workspace_id, key_result_id);

-- from serves / needs to. derives: objective -> key result. contributes: objective -> objective.
-- shared: objective -> unit. depends-on: key result -> key result or unit.
create table goal_link (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null check (kind in ('derives', 'contributes', 'shared', 'depends-on')),
  from_id uuid not null,
  to_kind text not null check (to_kind in ('objective', 'key-result', 'unit')),
  to_id uuid not null,
  rolls_up boolean not null default false,
  weight double precision check (weight >= 0 and weight <= 1),
  -- Of a dependency only.
  status text check (status in ('requested', 'confirmed', 'declined', 'delivered')),
  due_on date,
  note text,
  version integer not null default 1,
  removed_at timestamptz,
  check ((kind = 'depends-on') = (status is not null)),
  primary key (workspace_id, id)
);
create unique index goal_link_once on goal_link (workspace_id, kind, from_id, to_id) where removed_at is null;
create index goal_link_to on goal_link (workspace_id, to_id);
create index goal_link_from on goal_link (workspace_id, from_id);

create table check_in (
  workspace_id uuid not null,
  id uuid not null,
  key_result_id uuid not null,
  -- The moment it speaks of; may lie before it was recorded.
  at timestamptz not null,
  recorded_at timestamptz not null,
  author_id uuid,
  value double precision,
  progress double precision check (progress >= 0 and progress <= 1),
  confidence smallint check (confidence between 1 and 10),
  comment text,
  blockers text[] not null default '{}',
  -- The check-in this one takes the place of; the original stays.
  corrects_id uuid,
  corrected_by_id uuid,
  -- Made by the sample, not by a person.
  is_simulated boolean not null default false,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create index check_in_of_key_result on check_in (workspace_id, key_result_id, at desc);

create table comment (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  subject_kind text not null check (subject_kind in ('objective', 'key-result', 'check-in')),
  subject_id uuid not null,
  objective_id uuid not null,
  author_id uuid,
  body text not null,
  -- Members named in the text.
  mentions uuid[] not null default '{}',
  created_at timestamptz not null,
  edited_at timestamptz,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create index comment_of_objective on comment (workspace_id, objective_id, created_at);
create table reaction (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  comment_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('agree', 'thanks', 'celebrate', 'concern', 'question')),
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, comment_id) references comment (workspace_id, id)
);
create unique index reaction_once on reaction (workspace_id, comment_id, member_id, kind) where removed_at is null;
create table work_link (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  objective_id uuid not null,
  key_result_id uuid,
  url text not null,
  title text not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create index work_link_of_objective on work_link (workspace_id, objective_id);
create table follow (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  member_id uuid not null,
  objective_id uuid not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create unique index follow_once on follow (workspace_id, member_id, objective_id) where removed_at is null;
create index follow_of_objective on follow (workspace_id, objective_id);

-- Whether an entry was taken back is asked with every page of activity.
create index feed_taken_back on feed (workspace_id, undoes) where undoes is not null;
-- Comments that name a member and wait for an answer.
create index comment_naming on comment using gin (mentions);

do $$
declare t text;
begin
  foreach t in array array['cycle', 'objective', 'key_result', 'milestone', 'goal_link', 'check_in', 'comment', 'reaction', 'work_link', 'follow'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
