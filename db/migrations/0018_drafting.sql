-- Drafting spaces: a team writes candidate objectives in silence, reveals them all at once, puts
-- together what belongs together, words it, and makes objectives of it.

create table drafting_space (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  unit_id uuid not null,
  name text not null,
  question text,
  -- Decided when it is opened; without names nobody is told who wrote what, then or later.
  names_shown boolean not null,
  facilitator_id uuid not null,
  -- The people who take part, besides the facilitator.
  person_ids uuid[] not null,
  stage text not null check (stage in ('write', 'reveal', 'cluster', 'refine', 'done')),
  -- For each who takes part.
  dots integer not null check (dots between 0 and 20),
  -- Until when there is time for writing; a countdown that stops nobody.
  write_until timestamptz,
  opened_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, unit_id) references unit (workspace_id, id),
  foreign key (workspace_id, facilitator_id) references member (workspace_id, id)
);
create index drafting_space_of_cycle on drafting_space (workspace_id, cycle_id);

-- What one card or several say together: a wording once somebody worded it, and what became of it.
create table drafting_cluster (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  space_id uuid not null,
  name text,
  text text,
  why text,
  ideas text,
  outcome text check (outcome in ('objective', 'candidate')),
  objective_id uuid,
  check ((outcome is null) = (objective_id is null)),
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, space_id) references drafting_space (workspace_id, id)
);
create index drafting_cluster_of_space on drafting_cluster (workspace_id, space_id);
create index drafting_cluster_of_objective on drafting_cluster (workspace_id, objective_id) where objective_id is not null;

-- A candidate objective as one person wrote it. Neither its id nor any column says when.
create table drafting_card (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  space_id uuid not null,
  -- Without names it is forgotten when the cards are revealed.
  author_id uuid,
  text text not null,
  why text,
  ideas text,
  -- null until it is revealed: then it exists for its author alone.
  cluster_id uuid,
  version integer not null default 1,
  removed_at timestamptz,
  check (cluster_id is not null or author_id is not null or removed_at is not null),
  primary key (workspace_id, id),
  foreign key (workspace_id, space_id) references drafting_space (workspace_id, id),
  foreign key (workspace_id, cluster_id) references drafting_cluster (workspace_id, id)
);
create index drafting_card_of_space on drafting_card (workspace_id, space_id);

-- Every wording that was ever proposed, those that did not stand as well.
create table drafting_wording (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  space_id uuid not null,
  cluster_id uuid not null,
  text text not null,
  why text,
  ideas text,
  -- false: put aside when two worded it at once.
  stood boolean not null,
  written_by uuid,
  written_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, space_id) references drafting_space (workspace_id, id),
  foreign key (workspace_id, cluster_id) references drafting_cluster (workspace_id, id)
);
create index drafting_wording_of_space on drafting_wording (workspace_id, space_id);

-- Dots go with the card they were put on, so that they come along when it moves.
create table drafting_vote (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  space_id uuid not null,
  card_id uuid not null,
  member_id uuid not null,
  dots integer not null check (dots >= 0),
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, space_id) references drafting_space (workspace_id, id),
  foreign key (workspace_id, card_id) references drafting_card (workspace_id, id)
);
create unique index drafting_vote_once on drafting_vote (workspace_id, card_id, member_id);
create index drafting_vote_of_space on drafting_vote (workspace_id, space_id);

create table drafting_comment (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  space_id uuid not null,
  cluster_id uuid not null,
  author_id uuid,
  body text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, space_id) references drafting_space (workspace_id, id),
  foreign key (workspace_id, cluster_id) references drafting_cluster (workspace_id, id)
);
create index drafting_comment_of_space on drafting_comment (workspace_id, space_id);

do $$
declare t text;
begin
  foreach t in array array['drafting_space', 'drafting_cluster', 'drafting_card', 'drafting_wording',
    'drafting_vote', 'drafting_comment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', t);
  end loop;
end $$;
