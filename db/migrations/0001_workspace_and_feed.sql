-- Global records of who can sign in (better-auth's four tables) and the two spines of every
-- workspace: its members and its feed.

create table identity_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table identity_session (
  id text primary key,
  user_id text not null references identity_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index identity_session_of_user on identity_session (user_id);
create table identity_account (
  id text primary key,
  user_id text not null references identity_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  id_token text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index identity_account_of_user on identity_account (user_id);
create table identity_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- The workspace whose rows this transaction may see; null outside one.
-- nullif, because after a transaction a custom setting is '' and not null.
create function current_workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;

create table workspace (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$'),
  name text not null,
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  week_starts_on smallint not null default 1 check (week_starts_on between 0 and 6),
  settings jsonb not null default '{}',
  -- What an imported file said of itself and the product has no field for.
  extra jsonb not null default '{}',
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
alter table workspace enable row level security;
alter table workspace force row level security;
create policy own_workspace on workspace
  using (id = current_workspace()) with check (id = current_workspace());

create table member (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  user_id text not null references identity_user (id),
  role text not null check (role in ('owner', 'administrator', 'member', 'guest')),
  person_id uuid,
  -- The last feed position this member has read under "what changed".
  seen_feed_id bigint not null default 0,
  version integer not null default 1,
  joined_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, user_id)
);
create table invitation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  token_hash text not null unique,
  role text not null check (role in ('owner', 'administrator', 'member', 'guest')),
  email text,
  person_id uuid,
  invited_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  version integer not null default 1,
  primary key (workspace_id, id)
);

-- The feed: one row for each mutation, in its transaction, never changed afterwards.
-- No foreign key to the workspace here: its row would be locked by every write of everybody.
create table feed (
  workspace_id uuid not null,
  id bigint generated always as identity,
  -- Readers go by (xid, id) and stop at the oldest transaction still running: an identity
  -- alone would lose the rows of a slow transaction that took its number early.
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  -- The member who did it; null for the product itself (import, sample).
  actor_id uuid,
  operation text not null,
  -- The one record the activity is told under, for example an objective.
  subject_kind text not null,
  subject_id uuid not null,
  -- [{kind, id, before, after}]: fields that differ; before null = created, after null = removed.
  changes jsonb not null,
  reason text,
  -- Set when this entry takes back an earlier one.
  undoes bigint,
  primary key (workspace_id, id)
);
create index feed_in_commit_order on feed (xid, id);
create index feed_of_subject on feed (workspace_id, subject_kind, subject_id, id desc);

create table idempotent_request (
  workspace_id uuid not null,
  actor_id uuid not null,
  key uuid not null,
  operation text not null,
  request_hash text not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, actor_id, key)
);
create index idempotent_request_by_age on idempotent_request (created_at);

-- The functions below run as the owner of the tables, who is held by the forced policies too.
create policy owner_reads on workspace for select to current_user using (true);
create policy owner_reads on member for select to current_user using (true);
create policy owner_reads on invitation for select to current_user using (true);
create policy owner_reads on feed for select to current_user using (true);

-- What must be answered before a workspace is known, each with its own narrow function.
create function workspace_by_slug(wanted text) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select id from public.workspace where slug = wanted $$;
create function workspaces_of_user(wanted text)
  returns table (slug text, name text, role text, "timeZone" text, "weekStart" smallint,
                 "memberId" uuid, "personId" uuid, "isSample" boolean)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select w.slug, w.name, m.role, w.time_zone, w.week_starts_on, m.id, m.person_id, w.is_sample
        from public.member m join public.workspace w on w.id = m.workspace_id
        where m.user_id = wanted and m.removed_at is null order by w.name $$;
create function invitation_by_token(wanted text) returns table (workspace_id uuid, id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select i.workspace_id, i.id from public.invitation i where i.token_hash = wanted $$;
create function count_workspaces() returns bigint
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select count(*) from public.workspace $$;
-- The feed of all workspaces in commit order, for the followers of this server.
create function read_feed(after_xid xid8, after_id bigint, most integer)
  returns table (workspace_id uuid, id bigint, xid text, at timestamptz, actor_id uuid, operation text,
                 subject_kind text, subject_id uuid, changes jsonb, reason text, undoes bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select f.workspace_id, f.id, f.xid::text, f.at, f.actor_id, f.operation, f.subject_kind, f.subject_id,
               f.changes, f.reason, f.undoes
        from public.feed f
        where (f.xid, f.id) > (after_xid, after_id)
          and f.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by f.xid, f.id limit most $$;
create function feed_head(out xid text, out id bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select f.xid::text, f.id from public.feed f where f.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by f.xid desc, f.id desc limit 1 $$;

do $$
declare t text;
begin
  foreach t in array array['member', 'invitation', 'feed', 'idempotent_request'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;

-- Nobody rewrites history, the application included.
revoke update, delete, truncate on feed from steadfast_app;
