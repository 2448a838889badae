import { sql } from 'kysely'
import { invalidAt, notFound } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, findWhere, idIn } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayComment, mayEditComment, mayReadGoals, mayRemoveComment } from '../policy.ts'
import {
  type Comment,
  checkIns,
  comments,
  keyResults,
  objectives,
  type Reaction,
  reactions,
} from '../store/kinds.ts'
import { unknownMembers } from '../store/members.ts'
import { commentItem } from '../view/comments.ts'
import { cursorText, readCursor } from '../view/cursor.ts'
import { type GoalsParts, loadNode, sightOf } from './loading.ts'
import { removeOne } from './one-record.ts'

export const listComments = (parts: GoalsParts) =>
  implementRead(contract.listComments, {
    load: (context, { objectiveId }) =>
      loadNode(parts, context, objectiveId, 'goals.objective_not_found'),
    may: mayReadGoals,
    async run({ read, actor }, { objectiveId, limit, cursor }) {
      const after = cursor === undefined ? null : readCursor(cursor)
      const last = after && new Date(after.at)
      const before = after ? sql`(created_at, id) < (${last}, ${after.id}::uuid)` : sql`true`
      return read(async (tx) => {
        const found = await findWhere(
          tx,
          comments,
          sql`objective_id = ${objectiveId} and ${before}`,
          {
            orderBy: sql`created_at desc, id desc`,
            limit: limit + 1,
          },
        )
        const shown = found.slice(0, limit)
        const given = await findWhere(
          tx,
          reactions,
          idIn(
            'comment_id',
            shown.map(({ id }) => id),
          ),
        )
        const end = found.length > limit ? shown.at(-1) : undefined
        return {
          comments: shown.map((one) => commentItem(actor, one, given)),
          nextCursor: end ? cursorText({ at: Date.parse(end.createdAt), id: end.id }) : null,
        }
      })
    },
  })

/** The objective under which a thing is discussed, if it exists for the caller. */
async function objectiveBehind(
  { tx }: WriteContext,
  kind: Comment['subjectKind'],
  id: string,
): Promise<string | undefined> {
  if (kind === 'objective') return id
  const checkIn = kind === 'check-in' ? await findRecord(tx, checkIns, id) : undefined
  if (kind === 'check-in' && !checkIn) return undefined
  return (await findRecord(tx, keyResults, checkIn?.keyResultId ?? id))?.objectiveId
}

async function mustSee(
  parts: GoalsParts,
  context: WriteContext,
  objectiveId: string | undefined,
  lost: string,
) {
  const sight = await sightOf(parts, context)
  const objective = objectiveId && (await findRecord(context.tx, objectives, objectiveId))
  if (!objective || !sight.seesFacts(objective)) throw notFound(lost)
  return objective
}

async function mustBeMembers({ tx }: WriteContext, ids: readonly string[]): Promise<void> {
  const unknown = await unknownMembers(tx, ids)
  if (unknown.length > 0) throw invalidAt('mentions', 'goals.mentioned_member_not_found')
}

export const addComment = (parts: GoalsParts) =>
  implementWrite(contract.addComment, {
    async load(context, { subjectKind, subjectId }) {
      const objectiveId = await objectiveBehind(context, subjectKind, subjectId)
      return mustSee(parts, context, objectiveId, 'goals.subject_not_found')
    },
    may: mayComment,
    async run(context, { subjectKind, subjectId, body, mentions }, objective) {
      await mustBeMembers(context, mentions)
      const comment: Comment = {
        id: context.newId(),
        subjectKind,
        subjectId,
        objectiveId: objective.id,
        authorId: context.actor.memberId,
        authorName: null,
        body,
        mentions: [...new Set(mentions)],
        createdAt: context.now.toISOString(),
        editedAt: null,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(comments, [comment])
      context.emit({ subjectKind: 'objective', subjectId: objective.id, changes: set.changes })
      return { id: comment.id, version: 1 }
    },
  })

async function loadComment(parts: GoalsParts, context: WriteContext, id: string): Promise<Comment> {
  const lost = 'goals.comment_not_found'
  const comment = await findRecord(context.tx, comments, id, { lock: true })
  await mustSee(parts, context, comment?.objectiveId, lost)
  if (!comment) throw notFound(lost)
  return comment
}

export const editComment = (parts: GoalsParts) =>
  implementWrite(contract.editComment, {
    load: (context, { id }) => loadComment(parts, context, id),
    may: mayEditComment,
    async run(context, { id, version, body, mentions }, before) {
      mustHaveSeen(before, version)
      await mustBeMembers(context, mentions)
      const set = new Changeset(context.tx)
      const fields = { body, mentions: [...new Set(mentions)], editedAt: context.now.toISOString() }
      await set.change(comments, [{ before, set: fields }])
      context.emit({
        subjectKind: 'objective',
        subjectId: before.objectiveId,
        changes: set.changes,
      })
      return { id, version: version + 1 }
    },
  })

export const removeComment = (parts: GoalsParts) =>
  implementWrite(contract.removeComment, {
    load: (context, { id }) => loadComment(parts, context, id),
    may: mayRemoveComment,
    async run(context, { version, reason }, comment) {
      mustHaveSeen(comment, version)
      return removeOne(context, comments, comment, { objectiveId: comment.objectiveId, reason })
    },
  })

const mine = ({ tx, actor }: WriteContext, commentId: string, kind: string): Promise<Reaction[]> =>
  findWhere(
    tx,
    reactions,
    sql`comment_id = ${commentId} and member_id = ${actor.memberId} and kind = ${kind}`,
  )

export const react = (parts: GoalsParts) =>
  implementWrite(contract.react, {
    load: (context, { commentId }) => loadComment(parts, context, commentId),
    may: mayComment,
    async run(context, { commentId, kind }, { objectiveId }) {
      if ((await mine(context, commentId, kind)).length > 0) return { done: true }
      const memberId = context.actor.memberId
      const reaction = {
        id: context.newId(),
        commentId,
        memberId,
        memberName: null,
        kind,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(reactions, [reaction])
      context.emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
      return { done: true }
    },
  })

export const unreact = (parts: GoalsParts) =>
  implementWrite(contract.unreact, {
    load: (context, { commentId }) => loadComment(parts, context, commentId),
    may: mayComment,
    async run(context, { commentId, kind }, { objectiveId }) {
      const own = await mine(context, commentId, kind)
      if (own.length === 0) return { done: true }
      const set = new Changeset(context.tx)
      await set.remove(reactions, own, context.now)
      context.emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
      return { done: true }
    },
  })
