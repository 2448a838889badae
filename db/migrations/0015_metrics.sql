-- Figures an organisation follows beyond any one cycle: their values over time, the key results that
-- draw on them, and the floors and ceilings a cycle watches, with the alarms of those.

create table metric (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  unit_of_measure text,
  direction text not null check (direction in ('up', 'down', 'range')),
  -- Of a range: where it should lie, both inside; one may be absent.
  lower_wanted double precision,
  upper_wanted double precision,
  -- How it is counted, and where from.
  definition text,
  rhythm text not null check (rhythm in ('weekly', 'monthly')),
  unit_id uuid,
  role_id uuid,
  visibility text not null default 'workspace' check (visibility in ('workspace', 'unit', 'private')),
  created_by uuid,
  created_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, role_id) references role (workspace_id, id)
);

create table metric_value (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  metric_id uuid not null,
  -- The day it speaks of.
  day date not null,
  value double precision not null,
  comment text,
  author_id uuid,
  recorded_at timestamptz not null,
  -- The value this one takes the place of; the original stays.
  corrects_id uuid,
  corrected_by_id uuid,
  -- Made by the sample, not by a person.
  is_simulated boolean not null default false,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, metric_id) references metric (workspace_id, id)
);
-- One value counts for a day.
create unique index metric_value_of_day on metric_value (workspace_id, metric_id, day)
  where removed_at is null and corrected_by_id is null;
create index metric_value_of_metric on metric_value (workspace_id, metric_id, day desc);

-- A key result may draw its figure from a metric: every value from this day on is a check-in of it.
alter table key_result add column metric_id uuid;
alter table key_result add column draws_from date;
create index key_result_of_metric on key_result (workspace_id, metric_id) where metric_id is not null;
-- The value a check-in was drawn from.
alter table check_in add column metric_value_id uuid;
create index check_in_of_metric_value on check_in (workspace_id, metric_value_id)
  where metric_value_id is not null;

-- A cycle, or a unit in it, keeps an eye on a metric beside its goals.
create table health_watch (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  -- null = the whole workspace.
  unit_id uuid,
  metric_id uuid not null,
  floor double precision,
  ceiling double precision,
  created_by uuid,
  created_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  check (floor is not null or ceiling is not null),
  check (floor is null or ceiling is null or floor <= ceiling),
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, metric_id) references metric (workspace_id, id)
);
create unique index health_watch_once on health_watch (workspace_id, cycle_id, metric_id, unit_id)
  nulls not distinct where removed_at is null;
create index health_watch_of_metric on health_watch (workspace_id, metric_id);

-- Raised once when the newest value lies outside, cleared when one lies inside again.
create table health_alarm (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  watch_id uuid not null,
  metric_id uuid not null,
  side text not null check (side in ('below', 'above')),
  -- The floor or ceiling that was crossed, the value that crossed it, and its day.
  bound double precision not null,
  value double precision not null,
  day date not null,
  raised_at timestamptz not null,
  cleared_at timestamptz,
  -- The day of the value that cleared it; null where the watch changed or no value was left.
  cleared_on date,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, watch_id) references health_watch (workspace_id, id)
);
create unique index health_alarm_open on health_alarm (workspace_id, watch_id)
  where cleared_at is null and removed_at is null;
create index health_alarm_of_metric on health_alarm (workspace_id, metric_id, raised_at desc);

do $$
declare t text;
begin
  foreach t in array array['metric', 'metric_value', 'health_watch', 'health_alarm'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
