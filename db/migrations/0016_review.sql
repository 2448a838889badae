-- Looking back on a cycle: scores given by several raters, and retrospectives with what is agreed there.

-- What one rater says of one key result. Completion and difficulty are kept apart from the score.
create table key_result_rating (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  key_result_id uuid not null,
  objective_id uuid not null,
  member_id uuid not null,
  -- Who that member was in the organisation when they said it.
  person_id uuid,
  capacity text not null check (capacity in ('owner', 'superior', 'stakeholder')),
  completion double precision not null check (completion between 0 and 1),
  difficulty text not null check (difficulty in ('easy', 'moderate', 'hard')),
  score double precision not null check (score between 0 and 1),
  -- Why it is another score than follows from the two.
  reason text,
  rated_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create unique index key_result_rating_once on key_result_rating (workspace_id, key_result_id, member_id);
create index key_result_rating_of_objective on key_result_rating (workspace_id, objective_id);
create index key_result_rating_of_member on key_result_rating (workspace_id, member_id);

-- A stakeholder who is asked to rate an objective.
create table rating_invitation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  objective_id uuid not null,
  person_id uuid not null,
  invited_by uuid,
  invited_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create unique index rating_invitation_once on rating_invitation (workspace_id, objective_id, person_id);
create index rating_invitation_of_person on rating_invitation (workspace_id, person_id) where removed_at is null;

-- The result that was agreed on, with the sum as it then stood. The score itself is the goal's.
create table score_settlement (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  objective_id uuid not null,
  -- null = taken back.
  score double precision,
  -- [{keyResultId, share, mean, raters}] as it stood.
  parts jsonb not null,
  settled_by uuid,
  settled_at timestamptz not null,
  -- Why it was settled although somebody who should have rated had not.
  reason text,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create unique index score_settlement_once on score_settlement (workspace_id, objective_id);

create table retrospective (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  title text not null,
  -- null = held apart from any cycle.
  cycle_id uuid,
  -- null = of everybody.
  unit_id uuid,
  -- The missed objective that is looked back on.
  objective_id uuid,
  -- [{id, text}] in their order.
  questions jsonb not null,
  stage text not null check (stage in ('write', 'group', 'vote', 'discuss', 'held')),
  votes_each integer not null check (votes_each between 1 and 20),
  started_by uuid,
  started_at timestamptz not null,
  held_at timestamptz,
  summary text,
  is_simulated boolean not null default false,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index retrospective_of_cycle on retrospective (workspace_id, cycle_id, started_at);
create index retrospective_of_objective on retrospective (workspace_id, objective_id) where objective_id is not null;

create table retrospective_card (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  retrospective_id uuid not null,
  question_id text not null,
  body text not null,
  author_id uuid,
  -- The card that this one lies under.
  under_id uuid,
  position integer not null default 0,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, retrospective_id) references retrospective (workspace_id, id)
);
create index retrospective_card_of on retrospective_card (workspace_id, retrospective_id);

create table retrospective_vote (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  retrospective_id uuid not null,
  card_id uuid not null,
  member_id uuid not null,
  votes integer not null check (votes between 0 and 20),
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, retrospective_id) references retrospective (workspace_id, id),
  foreign key (workspace_id, card_id) references retrospective_card (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create unique index retrospective_vote_once on retrospective_vote (workspace_id, card_id, member_id);
create index retrospective_vote_of on retrospective_vote (workspace_id, retrospective_id);

create table retrospective_action (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  retrospective_id uuid not null,
  -- The card it was agreed on, where there was one.
  card_id uuid,
  body text not null,
  owner_id uuid not null,
  due_on date,
  done_at timestamptz,
  done_by uuid,
  position integer not null default 0,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, retrospective_id) references retrospective (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index retrospective_action_of on retrospective_action (workspace_id, retrospective_id);
create index retrospective_action_open on retrospective_action (workspace_id, owner_id) where done_at is null and removed_at is null;

do $$
declare t text;
begin
  foreach t in array array['key_result_rating', 'rating_invitation', 'score_settlement', 'retrospective',
    'retrospective_card', 'retrospective_vote', 'retrospective_action'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
