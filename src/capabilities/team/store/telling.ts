import { z } from 'zod'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import type { Audience } from '../rules/sight.ts'
import { STAGES } from '../rules/stages.ts'
import { type Space, spaces } from './kinds.ts'

const audience = z.object({
  facilitatorId: z.string().nullable(),
  personIds: z.array(z.string()),
  stage: z.enum(STAGES),
})

const audienceOf = ({ facilitatorId, personIds, stage }: Audience): Audience => ({
  facilitatorId,
  personIds,
  stage,
})

/** For whom the space existed, as one side of a change tells it. */
export const audienceIn = (side: RecordChange['after'] | undefined): Audience | null =>
  audience.safeParse(side).data ?? null

/** Says on both sides of the space's own change for whom it exists. */
function naming(space: Space, change: RecordChange): RecordChange {
  const names = audienceOf(space)
  return {
    ...change,
    before: change.before && { ...names, ...change.before },
    after: change.after && { ...names, ...change.after },
  }
}

interface Telling {
  /** Before the change; of a new one as it is. */
  readonly space: Space
  readonly changes: readonly RecordChange[]
  readonly isUnnamed?: boolean
}

/**
 * Tells the feed what happened in a space. Every entry names for whom the space exists, so that who
 * may hear of it is decided by the entry alone.
 */
export function tell(
  { emit }: Pick<WriteContext, 'emit'>,
  { space, changes, isUnnamed = false }: Telling,
): void {
  const own = changes.find(({ kind }) => kind === spaces.kind)
  const names = audienceOf(space)
  const first = own
    ? naming(space, own)
    : { kind: spaces.kind, id: space.id, before: { ...names }, after: { ...names } }
  emit({
    subjectKind: spaces.kind,
    subjectId: space.id,
    changes: [first, ...changes.filter((change) => change !== own)],
    isUnnamed,
  })
}

/**
 * Tells that something was written or given, and nothing of what, nor by whom: cards are silent until
 * they are revealed, and dots stay their owner's.
 */
export const tellSilently = (context: Pick<WriteContext, 'emit'>, space: Space): void =>
  tell(context, { space, changes: [], isUnnamed: true })
