-- When each member wants to be written to, and the secret address of their calendar. A member
-- without a row is written to as the product proposes.

create table reminder_wish (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  member_id uuid not null,
  letters text not null check (letters in ('off', 'daily', 'weekly')),
  -- 0 = Sunday … 6 = Saturday.
  weekday smallint not null check (weekday between 0 and 6),
  minute_of_day smallint not null check (minute_of_day between 0 and 1439),
  -- Nothing is sent from the first minute to the second, past midnight if need be; equal = always open.
  quiet_from smallint not null check (quiet_from between 0 and 1439),
  quiet_to smallint not null check (quiet_to between 0 and 1439),
  quiet_weekend boolean not null,
  -- null = as the workspace.
  time_zone text,
  locale text,
  version integer not null default 1,
  removed_at timestamptz,
  -- Kept beside the wish and not told in the feed: they change with every letter, or are secret.
  next_at timestamptz,
  calendar_hash text unique,
  primary key (workspace_id, id),
  unique (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index reminder_wish_due on reminder_wish (workspace_id, next_at) where next_at is not null;

alter table reminder_wish enable row level security;
alter table reminder_wish force row level security;
create policy same_workspace on reminder_wish
  using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
create policy owner_reads on reminder_wish for select to current_user using (true);

-- Asked by calendar programs, which know the secret and nothing else.
create function calendar_by_hash(wanted text) returns table (workspace_id uuid, member_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select r.workspace_id, r.member_id
        from public.reminder_wish r
        join public.member m on m.workspace_id = r.workspace_id and m.id = r.member_id
        where r.calendar_hash = wanted and m.removed_at is null $$;
