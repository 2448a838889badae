-- Who is responsible for what. Units, roles and assignments are dated: a reorganisation closes a
-- period and opens the next, so that every day of the past and the planned future can be read.
-- Periods are half-open: valid_from is inside, valid_to is not; valid_to null = until further notice.

create table person (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  external_id text,
  -- null where the source named nobody: shown by role, never given an invented name.
  name text,
  email text,
  extra jsonb not null default '{}',
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, external_id)
);

create table unit (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  external_id text,
  extra jsonb not null default '{}',
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, external_id)
);
create table unit_period (
  workspace_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  parent_id uuid,
  purpose text,
  check (valid_to is null or valid_to > valid_from),
  check (parent_id is null or parent_id <> unit_id),
  primary key (workspace_id, unit_id, valid_from),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, parent_id) references unit (workspace_id, id)
);
create index unit_period_below on unit_period (workspace_id, parent_id);

create table role (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  external_id text,
  extra jsonb not null default '{}',
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, external_id)
);
create table role_period (
  workspace_id uuid not null,
  role_id uuid not null,
  valid_from date not null,
  valid_to date,
  -- null where the source gave none.
  title text,
  unit_id uuid,
  reports_to_role_id uuid,
  responsibilities text[] not null default '{}',
  powers text[] not null default '{}',
  check (valid_to is null or valid_to > valid_from),
  check (reports_to_role_id is null or reports_to_role_id <> role_id),
  primary key (workspace_id, role_id, valid_from),
  foreign key (workspace_id, role_id) references role (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, reports_to_role_id) references role (workspace_id, id)
);
create index role_period_in_unit on role_period (workspace_id, unit_id);
create index role_period_below on role_period (workspace_id, reports_to_role_id);

create table assignment (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  role_id uuid not null,
  -- Of the person's working time.
  share numeric not null default 1 check (share > 0 and share <= 1),
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  removed_at timestamptz,
  check (valid_to is null or valid_to > valid_from),
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, role_id) references role (workspace_id, id)
);
create index assignment_of_person on assignment (workspace_id, person_id);
create index assignment_of_role on assignment (workspace_id, role_id);

-- How far decisions in one area are delegated inside a unit: 1 (tell) to 7 (delegate).
create table delegation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  unit_id uuid not null,
  area text not null,
  level smallint not null check (level between 1 and 7),
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  removed_at timestamptz,
  check (valid_to is null or valid_to > valid_from),
  primary key (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id)
);
create index delegation_of_unit on delegation (workspace_id, unit_id);

alter table member add foreign key (workspace_id, person_id) references person (workspace_id, id);

do $$
declare t text;
begin
  foreach t in array array['person', 'unit', 'unit_period', 'role', 'role_period', 'assignment', 'delegation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
