import type { Actor } from '#kernel/actor.ts'
import type { FeedEntry, RecordChange } from '#kernel/feed-entry.ts'
import { seesSpace } from './rules/sight.ts'
import { spaces } from './store/kinds.ts'
import { audienceIn } from './store/telling.ts'

const isOwn = ({ kind }: RecordChange): boolean => kind.startsWith('drafting-')

/** What happens in a space is heard by those for whom it exists, or did until now. */
export function mayHearTeam(actor: Actor, { changes }: FeedEntry): boolean {
  if (!changes.some(isOwn)) return true
  const named = changes.filter(({ kind }) => kind === spaces.kind)
  const isSeen = ({ before, after }: RecordChange) =>
    [audienceIn(before), audienceIn(after)].some(
      (audience) => audience !== null && seesSpace(actor, audience),
    )
  // A file brings several at once: who must not know of one hears nothing.
  return named.length > 0 && named.every(isSeen)
}
