import { reactionKind } from '../contract/words.ts'
import { comments, reactions } from '../store/kinds.ts'
import { by, instant, type JoinedPart, listOf, refs, shaped, text, word } from './declare-part.ts'
import { oneOf } from './one-of.ts'

const about = oneOf({ objective: 'objective', keyResult: 'key-result', checkIn: 'check-in' })

const theReactions = listOf(reactions, {
  name: 'reactions',
  parent: 'commentId',
  fields: {
    kind: word('kind', reactionKind.options, { needed: true }),
    by: by('memberId', 'memberName'),
  },
  // Somebody reacts in one way once; of those without an account here each stands for themselves.
  sameAs: ({ kind, memberId }) => [kind, memberId],
})

const theComments = listOf(comments, {
  name: 'comments',
  fields: {
    about: shaped('subjectId', 'object', about, { needed: true }),
    text: text('body', { needed: true }),
    mentions: refs('mentions', 'member'),
    by: by('authorId', 'authorName'),
    at: instant('createdAt', { needed: true }),
    editedAt: instant('editedAt'),
  },
  follows: ['subjectKind', 'objectiveId'],
  following(row, goals) {
    const subject = goals.subject(row['subjectId'])
    return subject ? { ...row, subjectKind: subject.kind, objectiveId: subject.objectiveId } : row
  },
  lists: [theReactions],
})

/** What is said about goals, in a file. */
export const discussionPart: JoinedPart = { key: 'discussion', lists: [theComments] }
