import { z } from 'zod'
import {
  feedId,
  id,
  nextCursor,
  page,
  paragraph,
  title,
  version,
} from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, written } from './shapes.ts'
import { reactionKind } from './words.ts'

const subject = { subjectKind: z.enum(['objective', 'key-result', 'check-in']), subjectId: id }

export const commentItem = z.object({
  id: z.string(),
  subjectKind: subject.subjectKind,
  subjectId: z.string(),
  objectiveId: z.string(),
  authorId: z.string().nullable(),
  /** Who said it in the workspace that it came from, where that is nobody’s account here. */
  authorName: z.string().nullable(),
  body: z.string(),
  mentions: z.array(z.string()),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  reactions: z.array(
    z.object({
      kind: reactionKind,
      memberIds: z.array(z.string()),
      /** Names of those who have no account here; empty where not even that is known. */
      elsewhere: z.array(z.string()),
    }),
  ),
  version: z.number(),
  may: z.object({ edit: z.boolean(), remove: z.boolean() }),
})
export type CommentItem = z.infer<typeof commentItem>

export const listComments = defineOperation({
  id: 'goals.listComments',
  effect: 'read',
  summary: 'The discussion of an objective and its key results, the latest first.',
  input: z.object({ objectiveId: id, ...page }),
  output: z.object({ comments: z.array(commentItem), nextCursor }),
  errors: ['goals.objective_not_found', 'request.bad_cursor'],
})

const body = paragraph(20_000).min(1, { error: 'field.empty' })
const mentions = z.array(id).max(50).default([])

export const addComment = defineOperation({
  id: 'goals.addComment',
  effect: 'write',
  summary: 'Says something about an objective, a key result or a check-in, and names members.',
  input: z.object({ ...subject, body, mentions }),
  output: written,
  errors: ['goals.subject_not_found', 'goals.mentioned_member_not_found'],
})

export const editComment = defineOperation({
  id: 'goals.editComment',
  effect: 'write',
  summary: 'Changes the words of a comment of one’s own.',
  input: z.object({ id, version, body, mentions }),
  output: written,
  errors: ['goals.comment_not_found', 'goals.mentioned_member_not_found'],
})

export const removeComment = defineOperation({
  id: 'goals.removeComment',
  effect: 'destructive',
  summary: 'Removes a comment.',
  input: z.object({ id, version, reason: seen.reason }),
  output: written,
  errors: ['goals.comment_not_found'],
})

const reaction = { commentId: id, kind: reactionKind }
const nothing = z.object({ done: z.boolean(), feedId })

export const react = defineOperation({
  id: 'goals.react',
  effect: 'write',
  summary: 'Reacts to a comment; a second time changes nothing.',
  input: z.object(reaction),
  output: nothing,
  errors: ['goals.comment_not_found'],
})

export const unreact = defineOperation({
  id: 'goals.unreact',
  effect: 'write',
  summary: 'Takes a reaction back.',
  input: z.object(reaction),
  output: nothing,
  errors: ['goals.comment_not_found'],
})

export const follow = defineOperation({
  id: 'goals.follow',
  effect: 'write',
  summary: 'Follows an objective: its changes appear under what changed.',
  input: z.object({ objectiveId: id }),
  output: nothing,
  errors: ['goals.objective_not_found'],
})

export const unfollow = defineOperation({
  id: 'goals.unfollow',
  effect: 'write',
  summary: 'Follows an objective no longer.',
  input: z.object({ objectiveId: id }),
  output: nothing,
  errors: ['goals.objective_not_found'],
})

const webAddress = z
  .url({ protocol: /^https?$/, error: 'goals.work_link_not_web' })
  .max(2000, { error: 'field.too_long' })

export const addWorkLink = defineOperation({
  id: 'goals.addWorkLink',
  effect: 'write',
  summary: 'Links an objective to where its work is done; a web address only.',
  input: z.object({ objectiveId: id, keyResultId: id.optional(), url: webAddress, title }),
  output: written,
  errors: ['goals.objective_not_found', 'goals.key_result_not_found', 'goals.work_link_not_web'],
})

export const removeWorkLink = defineOperation({
  id: 'goals.removeWorkLink',
  effect: 'destructive',
  summary: 'Removes a link to work.',
  input: z.object({ id, version, reason: seen.reason }),
  output: written,
  errors: ['goals.work_link_not_found'],
})
