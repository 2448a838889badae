import type { Actor } from '#kernel/actor.ts'
import type { CommentItem } from '../contract.ts'
import { mayEditComment, mayRemoveComment } from '../policy.ts'
import type { Comment, Reaction } from '../store/kinds.ts'

/** A comment with the reactions to it, one group for each kind. */
export function commentItem(
  actor: Actor,
  comment: Comment,
  given: readonly Reaction[],
): CommentItem {
  const { removedAt: _removedAt, ...said } = comment
  const own = given.filter(({ commentId }) => commentId === comment.id)
  const kinds = Map.groupBy(own, ({ kind }) => kind)
  return {
    ...said,
    mentions: [...said.mentions],
    reactions: [...kinds].map(([kind, ones]) => ({
      kind,
      memberIds: ones.flatMap(({ memberId }) => memberId ?? []),
      elsewhere: ones.flatMap((one) => (one.memberId === null ? [one.memberName ?? ''] : [])),
    })),
    may: { edit: mayEditComment(actor, comment), remove: mayRemoveComment(actor, comment) },
  }
}
