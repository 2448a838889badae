// Chapter D of the method: silent objective writing, cluster, refine. The reveal between writing and
// putting together is what keeps the writing silent.

export const STAGES = ['write', 'reveal', 'cluster', 'refine', 'done'] as const
export type Stage = (typeof STAGES)[number]

/** What people do in a space, besides moving it on. */
export type Deed = 'write' | 'arrange' | 'vote' | 'word' | 'comment'

const deedsIn: Readonly<Record<Stage, readonly Deed[]>> = {
  write: ['write'],
  // A card that comes late is still taken, in the open.
  reveal: ['write'],
  cluster: ['write', 'arrange', 'vote'],
  refine: ['word', 'comment'],
  done: [],
}

export const isTimeFor = (stage: Stage, deed: Deed): boolean => deedsIn[stage].includes(deed)

/**
 * Whether a space may be moved from one stage to another by hand: on by one stage, back to any. The
 * last stage is reached by making objectives, and left by taking it up again.
 */
export function mayFollow(from: Stage, to: Stage): boolean {
  if (from === 'done' || to === 'done') return false
  const step = STAGES.indexOf(to) - STAGES.indexOf(from)
  return step === 1 || step < 0
}
