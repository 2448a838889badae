import { sql } from 'kysely'
import { type GoalsSeen, lastCheckIns } from '#capabilities/goals/index.ts'
import { addDays } from '#kernel/calendar.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { placeOf } from '#platform/jobs/place.ts'
import { findWhere } from '#platform/records/records.ts'
import * as contract from '../contract/flow.ts'
import { type ManagementParts, openGoals, personNamed, unitNamed } from '../parts.ts'
import { mayEndHandover, mayReadWeeks } from '../policy.ts'
import { handOf, personsInHand } from '../rules/handovers.ts'
import { weekOf } from '../rules/week.ts'
import { handoversFrom, meetings, risksOf, weeksOf } from '../store.ts'
import { handoverItem, riskItems, weekNoteItem } from '../view.ts'
import { caseOf } from './handovers.ts'

const most = 100

/** Whose check-ins the caller makes today: their own unless they are away, and those in their hands. */
async function handsOf(parts: ManagementParts, context: ReadContext) {
  const { today, actor } = context
  const me = actor.personId
  if (me === null) return { inHandsOf: null, persons: [], handed: [] }
  const all = await context.read((tx) => handoversFrom(tx, today))
  const hand = handOf(me, all, today)
  return {
    inHandsOf: hand === me ? null : personNamed(parts, context, hand),
    persons: personsInHand(me, all, today),
    handed: all.filter((one) => one.personId === me || one.delegateId === me),
  }
}

async function groupOf(
  parts: ManagementParts,
  context: ReadContext,
  goals: GoalsSeen,
  { personId, isOwn }: { personId: string; isOwn: boolean },
) {
  const rows = goals.checkInsOf(personId)
  const shown = rows.slice(0, most)
  const found = await context.read((tx) =>
    lastCheckIns(
      tx,
      shown.map(({ row }) => row.id),
    ),
  )
  const lastOf = new Map(found.map((one) => [one.keyResultId, one]))
  return {
    forPerson: isOwn ? null : personNamed(parts, context, personId),
    total: rows.length,
    items: shown.map((one) => {
      const last = lastOf.get(one.row.id)
      if (!last) return { ...one, last: null }
      const { id, at, recordedAt, authorId, value, confidence, comment, forPersonId } = last
      const forPerson = forPersonId === null ? null : personNamed(parts, context, forPersonId)
      return {
        ...one,
        last: { id, at, recordedAt, authorId, value, confidence, comment, forPerson },
      }
    }),
  }
}

export const getCheckInFlow = (parts: ManagementParts) =>
  implementRead(contract.getCheckInFlow, {
    load: (context) => openGoals(parts, context),
    may: mayReadWeeks,
    async run(context, _input, { goals }) {
      const me = context.actor.personId
      const cycleId = goals.currentCycleId()
      const cycle = goals.cycles().find(({ id }) => id === cycleId)
      const { inHandsOf, persons } = await handsOf(parts, context)
      const groups = []
      const own = me === null ? [] : [{ personId: me, isOwn: true }]
      const given = persons.map((personId) => ({ personId, isOwn: false }))
      for (const one of [...own, ...given]) groups.push(await groupOf(parts, context, goals, one))
      const mine = me === null ? [] : goals.objectivesOf(me)
      const ofRows = groups.flatMap(({ items }) => items.map(({ row }) => row.objectiveId))
      const objectiveIds = [...new Set([...mine, ...ofRows])].slice(0, most)
      const said = await context.read(async (tx) => {
        const { place } = await placeOf(tx)
        const week = weekOf(context.today, place.weekStartsOn)
        const weeks = [week, addDays(week, -7)]
        const notes = me === null ? [] : await weeksOf(tx, [me], { weeks })
        const of = { objectiveIds, ...(me !== null && { ownerId: me }) }
        return { week, notes, found: await risksOf(tx, of) }
      })
      const noteOf = (week: string) => {
        const note = said.notes.find((one) => one.week === week)
        return note ? weekNoteItem(parts, context, note) : null
      }
      return {
        cycle: cycle ? { id: cycle.id, name: cycle.name } : null,
        person: me === null ? null : personNamed(parts, context, me),
        inHandsOf,
        groups,
        objectives: objectiveIds.flatMap((id) => {
          const goal = goals.goal(id)
          return goal ? [{ id, title: goal.title, progress: goal.progress }] : []
        }),
        week: {
          startsOn: said.week,
          note: noteOf(said.week),
          last: noteOf(addDays(said.week, -7)),
        },
        risks: riskItems(parts, context, goals, said.found),
      }
    },
  })

export const getOwedWeek = (parts: ManagementParts) =>
  implementRead(contract.getOwedWeek, {
    load: (context) => openGoals(parts, context),
    may: mayReadWeeks,
    async run(context, _input, { goals, standing }) {
      const { actor } = context
      const me = actor.personId
      if (me === null) return { risks: [], handovers: [], dueForOthers: [], meetings: [] }
      const { handed, persons } = await handsOf(parts, context)
      const units = [...(standing?.unitIds ?? []), ...(standing?.headedUnitIds ?? [])]
      const said = await context.read(async (tx) => ({
        risks: await risksOf(tx, { ownerId: me }),
        meetings: await findWhere(
          tx,
          meetings,
          sql`ended_at is null and unit_id = any(${units}::uuid[])`,
        ),
      }))
      const items = []
      for (const one of handed) {
        const facts = await caseOf(parts, context, one.personId)
        const mayEnd = mayEndHandover(actor, { ...facts, delegateId: one.delegateId })
        items.push(handoverItem(parts, context, one, mayEnd))
      }
      const unanswered = said.risks.filter(({ answeredAt }) => answeredAt === null)
      return {
        risks: riskItems(parts, context, goals, unanswered),
        handovers: items,
        dueForOthers: persons.flatMap((id) => {
          const due = goals.dueOf(id, 0).total
          return due > 0 ? [{ person: personNamed(parts, context, id), due }] : []
        }),
        meetings: said.meetings.map(({ id, unitId }) => ({
          id,
          unit: unitNamed(parts, context, unitId),
        })),
      }
    },
  })
