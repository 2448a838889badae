-- Work that comes round by itself, and the letters it leaves to be sent. What hands the work to one
-- server among several lies in a schema of its own; these tables say what was done, and belong to
-- the workspace it was done for.

create table job_schedule (
  workspace_id uuid not null references workspace (id),
  job text not null,
  -- The occurrence to perform next. Only whoever finds it here performs it, and moves it on.
  next_at timestamptz not null,
  last_due_at timestamptz,
  last_ended_at timestamptz,
  last_outcome text check (last_outcome in ('done', 'failed')),
  -- What was done, in numbers: {"people": 12, "letters": 3}.
  last_counts jsonb not null default '{}',
  last_error text,
  -- How often in a row it failed; 0 once it was done.
  failures integer not null default 0,
  primary key (workspace_id, job)
);
create index job_schedule_due on job_schedule (next_at);

create table mail_outbox (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- Whoever it is for: a second letter for the same reason is refused here.
  reason text not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  created_at timestamptz not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz,
  -- Given up after the last attempt.
  failed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, reason)
);
create index mail_outbox_waiting on mail_outbox (not_before) where sent_at is null and failed_at is null;

do $$
declare t text;
begin
  foreach t in array array['job_schedule', 'mail_outbox'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
    execute format('create policy owner_reads on %I for select to current_user using (true)', t);
  end loop;
end $$;

-- What is due in all workspaces, for the server that looks; a pair never seen is due to be entered.
create function due_jobs(names text[], at timestamptz, most integer)
  returns table (workspace_id uuid, job text, due_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select w.id, n.name, s.next_at
        from public.workspace w cross join unnest(names) n (name)
        left join public.job_schedule s on s.workspace_id = w.id and s.job = n.name
        where s.next_at is null or s.next_at <= at
        order by s.next_at nulls first limit most $$;
create function workspaces_with_mail(at timestamptz, most integer) returns table (workspace_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select distinct m.workspace_id from public.mail_outbox m
        where m.sent_at is null and m.failed_at is null and m.not_before <= at limit most $$;
