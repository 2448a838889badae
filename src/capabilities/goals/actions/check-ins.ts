import { sql } from 'kysely'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { valuesBehind } from '../metrics/store/values-behind.ts'
import { mayCorrectCheckIn, mayReadGoals } from '../policy.ts'
import { type CheckIn, checkIns, type KeyResult, keyResults } from '../store/kinds.ts'
import { readStandings } from '../store/standings.ts'
import { checkInItem } from '../view/check-ins.ts'
import { cursorText, readCursor } from '../view/cursor.ts'
import { type GoalsParts, loadKeyResult, loadNode } from './loading.ts'
import { outcomeOf } from './record-check-in.ts'
import {
  checkInRecord,
  countReading,
  keyResultAfter,
  mustMakeSense,
  type Said,
  standingHeld,
} from './take-reading.ts'

export const listCheckIns = (parts: GoalsParts) =>
  implementRead(contract.listCheckIns, {
    load: (context, { keyResultId }) =>
      loadNode(parts, context, keyResultId, 'goals.key_result_not_found'),
    may: mayReadGoals,
    async run({ read }, { keyResultId, limit, cursor }, { sight }) {
      const after = cursor === undefined ? null : readCursor(cursor)
      const last = after && new Date(after.at)
      const found = await read((tx) =>
        findWhere(
          tx,
          checkIns,
          sql`key_result_id = ${keyResultId} and ${
            after ? sql`(at, id) < (${last}, ${after.id}::uuid)` : sql`true`
          }`,
          { orderBy: sql`at desc, id desc`, limit: limit + 1 },
        ),
      )
      const items = found.slice(0, limit)
      const drawn = await read((tx) => valuesBehind(tx, items))
      const end = found.length > limit ? items.at(-1) : undefined
      return {
        checkIns: items.map(checkInItem(sight, drawn)),
        nextCursor: end ? cursorText({ at: Date.parse(end.at), id: end.id }) : null,
      }
    },
  })

async function loadCheckIn(parts: GoalsParts, context: WriteContext, id: string) {
  const lost = 'goals.check_in_not_found'
  const found = await findRecord(context.tx, checkIns, id)
  if (!found) throw notFound(lost)
  const facts = await loadKeyResult(parts, context, found.keyResultId, lost)
  const original = await findRecord(context.tx, checkIns, id, { lock: true })
  if (!original) throw notFound(lost)
  return { ...facts, original, authorId: original.authorId }
}

export const correctCheckIn = (parts: GoalsParts) =>
  implementWrite(contract.correctCheckIn, {
    load: (context, { id }) => loadCheckIn(parts, context, id),
    may: mayCorrectCheckIn,
    async run(
      context,
      { version, reason = null, id: _id, ...said },
      { sight, keyResult, original },
    ) {
      if (original.correctedById !== null)
        throw new DomainError('conflict', 'goals.check_in_already_corrected')
      mustHaveSeen(original, version)
      mustMakeSense(
        { ...original, ...said, comment: said.comment ?? '' },
        keyResult.type,
        context.now,
      )
      if (original.metricValueId !== null && changesReading(original, said))
        throw invalidAt('value', 'goals.value_is_drawn')
      const corrected = correctionOf(context, original, said)
      const set = new Changeset(context.tx)
      await set.change(checkIns, [{ before: original, set: { correctedById: corrected.id } }])
      await set.add(checkIns, [corrected])
      const after = await standingAfter(context, keyResult, original, corrected)
      await set.change(keyResults, [{ before: keyResult, set: after }])
      const { changes } = set
      const subjectId = keyResult.objectiveId
      context.emit({ subjectKind: 'objective', subjectId, changes, reason })
      return outcomeOf(sight, corrected, after)
    },
  })

/** What was drawn is corrected at its metric, and so is the moment it speaks of. */
const changesReading = (original: CheckIn, { value, at }: Said): boolean =>
  (value !== undefined && value !== original.value) ||
  (at !== undefined && Date.parse(at) !== Date.parse(original.at))

/** Speaks of the same moment unless told otherwise, and says anew what it says. */
const correctionOf = (
  { newId, now, actor }: WriteContext,
  original: CheckIn,
  said: Said,
): CheckIn => ({
  ...checkInRecord(
    newId(),
    original.keyResultId,
    {
      value: said.value === undefined ? original.value : said.value,
      progress: said.progress === undefined ? original.progress : said.progress,
      confidence: said.confidence === undefined ? original.confidence : said.confidence,
      comment: said.comment ?? original.comment ?? '',
      blockers: said.blockers ?? original.blockers,
      at: said.at ?? original.at,
    },
    { now, authorId: actor.memberId, correctsId: original.id, forPersonId: original.forPersonId },
  ),
  metricValueId: original.metricValueId,
})

async function standingAfter(
  { tx }: WriteContext,
  before: KeyResult,
  original: CheckIn,
  corrected: CheckIn,
): Promise<KeyResult> {
  const [standing = standingHeld(before)] = await readStandings(tx, [before.id])
  const without = { ...before, ...countReading(before, original.value, -1) }
  const counts = countReading(without, corrected.value, 1)
  return keyResultAfter(before, standing, counts, corrected.recordedAt)
}
