-- The weekly check-in as a whole: who checks in for whom, what a week was about, what might go wrong,
-- and the meeting in which a team looks at its goals together.

-- Whose place somebody took; null = they spoke for themselves.
alter table check_in add column for_person_id uuid;

-- Somebody's check-ins in another's hands, from one day to another, both inside.
create table check_in_handover (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  delegate_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  made_by uuid,
  made_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  check (starts_on <= ends_on),
  check (person_id <> delegate_id),
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, delegate_id) references person (workspace_id, id)
);
create index check_in_handover_by_day on check_in_handover (workspace_id, ends_on) where removed_at is null;

-- What somebody says of one week.
create table week_note (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  -- The first day of the week.
  week date not null,
  wins text,
  plan text,
  changed text,
  -- What became of the plan of the week before.
  plan_kept text check (plan_kept in ('done', 'partly', 'not')),
  is_simulated boolean not null default false,
  written_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create unique index week_note_once on week_note (workspace_id, person_id, week);
create index week_note_of_week on week_note (workspace_id, week);

-- What may keep a goal from being reached.
create table goal_risk (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  objective_id uuid not null,
  title text not null,
  -- The person who sees to it.
  owner_id uuid not null,
  due_on date,
  raised_by uuid,
  raised_at timestamptz not null,
  -- What the owner does about it.
  answer text,
  answered_at timestamptz,
  outcome text check (outcome in ('averted', 'gone', 'happened')),
  outcome_note text,
  closed_at timestamptz,
  closed_by uuid,
  is_simulated boolean not null default false,
  version integer not null default 1,
  removed_at timestamptz,
  check ((outcome is null) = (closed_at is null)),
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index goal_risk_of_objective on goal_risk (workspace_id, objective_id);
create index goal_risk_of_owner on goal_risk (workspace_id, owner_id) where closed_at is null;

create table team_meeting (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  unit_id uuid not null,
  cycle_id uuid not null,
  started_at timestamptz not null,
  started_by uuid,
  -- The member who turns the page for the others.
  led_by uuid not null,
  arrangement text not null check (arrangement in ('objective', 'person')),
  -- Ids of objectives or people in the order of the agenda.
  agenda uuid[] not null,
  -- The page that is open: its place in the agenda; one past the end is the end page.
  place integer not null default 0 check (place >= 0),
  minutes integer not null check (minutes between 1 and 60),
  -- Since when the page is open, less the time that was stopped.
  turned_at timestamptz not null,
  stopped_at timestamptz,
  ended_at timestamptz,
  summary text,
  is_simulated boolean not null default false,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
create index team_meeting_of_unit on team_meeting (workspace_id, unit_id, started_at);

create table meeting_note (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  meeting_id uuid not null,
  -- The objective or person of the agenda it was said of; null = of the whole.
  about_id uuid,
  kind text not null check (kind in ('note', 'decision')),
  body text not null,
  written_by uuid,
  written_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, meeting_id) references team_meeting (workspace_id, id)
);
create index meeting_note_of_meeting on meeting_note (workspace_id, meeting_id);

create table meeting_presence (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, meeting_id) references team_meeting (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create unique index meeting_presence_once on meeting_presence (workspace_id, meeting_id, person_id);

do $$
declare t text;
begin
  foreach t in array array['check_in_handover', 'week_note', 'goal_risk', 'team_meeting', 'meeting_note',
    'meeting_presence'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
