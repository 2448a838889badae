import { type RawBuilder, sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { type FeedRow, findFeedRows } from '#platform/feed/rows.ts'
import * as contract from '../contract.ts'
import type { StructureMemory } from '../memory.ts'
import { mayReadStructure, maySeeEmail, mayUndoChange } from '../policy.ts'
import { nameIn } from '../rules/names.ts'
import { isTold } from '../rules/put-back.ts'
import { neverThere, type Organisation, recordKinds } from '../rules/records.ts'
import { standingOf } from '../rules/resolution.ts'
import { toldChange } from '../rules/told-change.ts'
import { unitsToAllocate } from './assign-people.ts'
import { cursorOf, keyOf } from './cursor.ts'
import { undoFacts } from './undo.ts'
import { type View, viewOf } from './view.ts'

const mostChanges = 20
const subjects = [...recordKinds, 'organisation']

/** The unit, the roles it ever had, who held them, and what was delegated in it. */
function recordsOfUnit(organisation: Organisation, unitId: string): Set<string> {
  if (!organisation.unit.has(unitId)) throw notFound('structure.unit_not_found', 'unitId')
  const ids = new Set([unitId])
  for (const { id, periods } of organisation.role.values())
    if (periods.some(({ fields }) => fields.unitId === unitId)) ids.add(id)
  for (const { id, roleId } of organisation.assignment.values()) if (ids.has(roleId)) ids.add(id)
  for (const one of organisation.delegation.values()) if (one.unitId === unitId) ids.add(one.id)
  return ids
}

function recordsOfPerson(organisation: Organisation, personId: string): Set<string> {
  const person = organisation.person.get(personId)
  if (!person || person.leftOn === neverThere)
    throw notFound('structure.person_not_found', 'personId')
  const held = [...organisation.assignment.values()].filter((one) => one.personId === personId)
  return new Set([personId, ...held.map(({ id }) => id)])
}

interface Asked {
  unitId?: string | undefined
  personId?: string | undefined
}

/** Sets of records; an entry must touch one of each. */
function recordsOf({ organisation }: View, { unitId, personId }: Asked): Set<string>[] {
  return [
    ...(unitId === undefined ? [] : [recordsOfUnit(organisation, unitId)]),
    ...(personId === undefined ? [] : [recordsOfPerson(organisation, personId)]),
  ]
}

const touches = (ids: ReadonlySet<string>) =>
  sql`exists (select from jsonb_array_elements(f.changes) as change
    where change ->> 'id' = any(${[...ids]}::text[]))`

function conditionOf(asked: readonly Set<string>[], cursor?: string): RawBuilder<unknown> {
  const older = cursor === undefined ? sql`true` : sql`f.id < ${Number(keyOf(cursor)[0]) || 0}`
  const own = sql`f.operation like 'structure.%' and f.subject_kind = any(${subjects}::text[])`
  return sql.join([own, older, ...asked.map(touches)], sql` and `)
}

const withoutEmail = (side: RecordChange['after']): Record<string, unknown> | null => {
  if (side === null) return null
  const { email: _email, ...rest } = side
  return rest
}

interface Facts {
  view: View
  asked: Set<string>[]
}

function itemOf(
  { actor }: ReadContext,
  { view, asked }: Facts,
  row: FeedRow,
  allocates: ReadonlySet<string>,
): contract.ActivityItem {
  const { organisation, day } = view
  const isAsked = ({ id }: RecordChange) => asked.some((ids) => ids.has(id))
  const first = [...row.changes].sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)))
  const shown = maySeeEmail(actor) ? (side: RecordChange['after']) => side : withoutEmail
  return {
    feedId: row.id,
    at: row.at.toISOString(),
    memberId: row.actorId,
    operation: row.operation,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    name: nameIn(organisation, row.subjectId, day.on),
    reason: row.reason,
    undoes: row.undoes,
    undoneBy: row.undoneBy,
    changes: first.slice(0, mostChanges).map((change) => {
      const { kind, id } = change
      const side = { before: shown(change.before), after: shown(change.after) }
      const told = toldChange(organisation, { kind, id, ...side })
      return { kind, id, name: nameIn(organisation, id, day.on), ...side, told }
    }),
    moreChanges: Math.max(0, row.changes.length - mostChanges),
    mayUndo:
      row.undoneBy === null &&
      isTold(row.changes) &&
      mayUndoChange(actor, undoFacts(row.changes, view, allocates)),
  }
}

function allocatesIn({ actor }: ReadContext, { day }: View): ReadonlySet<string> {
  if (actor.personId === null) return new Set()
  return unitsToAllocate(standingOf(day, actor.personId))
}

export const listActivity = (memory: StructureMemory) =>
  implementRead(contract.listActivity, {
    load: async (context, input) => {
      const view = await viewOf(memory, context)
      return { view, asked: recordsOf(view, input) }
    },
    may: mayReadStructure,
    run: async (context, { limit, cursor }, facts) => {
      const condition = conditionOf(facts.asked, cursor)
      const rows = await context.read((tx) => findFeedRows(tx, condition, { limit: limit + 1 }))
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const allocates = allocatesIn(context, facts.view)
      return {
        entries: page.map((row) => itemOf(context, facts, row, allocates)),
        nextCursor: rows.length > limit && last ? cursorOf([String(last.id), '']) : null,
      }
    },
  })
