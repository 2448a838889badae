/** The page on which a goal is read: an objective's own, a key result's place on it. */
export const goalHref = (goal: { kind: string; id: string; objectiveId: string }): string =>
  goal.kind === 'objective' ? `/goals/${goal.id}` : `/goals/${goal.objectiveId}?kr=${goal.id}`
