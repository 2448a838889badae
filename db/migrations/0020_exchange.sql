-- How a file wrote a record that has no columns of its own for it: its id there, its place, the fields
-- the product does not know. Units, roles, people, cycles and goals keep theirs in their own rows.

create table imported_record (
  workspace_id uuid not null references workspace (id),
  -- A record of any kind that a part of the file holds.
  record_id uuid not null,
  external_id text,
  extra jsonb not null default '{}',
  primary key (workspace_id, record_id)
);
alter table imported_record enable row level security;
alter table imported_record force row level security;
create policy same_workspace on imported_record
  using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());

-- What somebody said may come from a file, and they need no account here: then nobody's account says it.
alter table key_result_rating alter column member_id drop not null;
alter table team_meeting alter column led_by drop not null;
-- Votes that came with a file are those of all who voted there.
alter table retrospective_vote alter column member_id drop not null;
alter table retrospective_vote drop constraint retrospective_vote_votes_check;
alter table retrospective_vote add check (votes >= 0 and (member_id is null or votes <= 20));

-- A snapshot travels as the records do.
alter table goal_snapshot add column version integer not null default 1, add column removed_at timestamptz;

-- So does whoever led a drafting space, and the dots that were given in it.
alter table drafting_space alter column facilitator_id drop not null;
alter table drafting_vote alter column member_id drop not null;
