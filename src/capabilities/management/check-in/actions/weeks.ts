import { DomainError, invalidAt, staleVersion } from '#kernel/errors.ts'
import { implementRead, implementWrite } from '#platform/contract/implementation.ts'
import { placeOf } from '#platform/jobs/place.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import * as contract from '../contract/weeks.ts'
import { type ManagementParts, mustBePerson, mustBeUnit, subtreeOf } from '../parts.ts'
import { peopleIn } from '../people.ts'
import { mayReadWeeks, mayWriteWeek } from '../policy.ts'
import { weekOf } from '../rules/week.ts'
import { type WeekNoteRecord, weekNotes, weeksOf } from '../store.ts'
import { weekNoteItem } from '../view.ts'

export const listWeeks = (parts: ManagementParts) =>
  implementRead(contract.listWeeks, {
    async load(context, { personId, unitId }) {
      if (personId !== undefined) await mustBePerson(parts, context, personId)
      if (unitId !== undefined) await mustBeUnit(parts, context, unitId)
    },
    may: mayReadWeeks,
    async run(context, { personId, unitId, limit }) {
      const units = unitId === undefined ? [] : subtreeOf(parts, context, unitId)
      const { place, found } = await context.read(async (tx) => {
        const members = unitId === undefined ? [] : await peopleIn(tx, units, context.today)
        const ids = [...members.map(({ id }) => id), ...(personId === undefined ? [] : [personId])]
        return { place: await placeOf(tx), found: await weeksOf(tx, ids, { limit: limit + 1 }) }
      })
      return {
        thisWeek: weekOf(context.today, place.place.weekStartsOn),
        notes: found.slice(0, limit).map((one) => weekNoteItem(parts, context, one)),
        hasMore: found.length > limit,
      }
    },
  })

const fields = ['wins', 'plan', 'changed', 'planKept'] as const

export const writeWeek = (parts: ManagementParts) =>
  implementWrite(contract.writeWeek, {
    async load(context, { personId }) {
      if (personId !== undefined) await mustBePerson(parts, context, personId)
      return { personId: personId ?? context.actor.personId }
    },
    may: mayWriteWeek,
    async run(context, { week: day, version, ...said }, { personId }) {
      if (personId === null) throw new DomainError('conflict', 'management.week_without_person')
      const startsOn = (await placeOf(context.tx)).place.weekStartsOn
      const thisWeek = weekOf(context.today, startsOn)
      const week = day === undefined ? thisWeek : weekOf(day, startsOn)
      if (week > thisWeek) throw invalidAt('week', 'management.week_in_the_future')
      const [before] = await weeksOf(context.tx, [personId], { weeks: [week], lock: true })
      if ((before?.version ?? 0) !== version)
        throw staleVersion(version, before?.version ?? 0, before)
      const words = emptied(given(said, fields))
      const set = new Changeset(context.tx)
      const writtenAt = context.now.toISOString()
      const id = before?.id ?? context.newId()
      if (before) await set.change(weekNotes, [{ before, set: { ...words, writtenAt } }])
      else
        await set
          .add(weekNotes, [{ ...nothing, ...words, id, personId, week, writtenAt }])
          .catch((error: unknown) => {
            const isTaken = error instanceof Error && 'code' in error && error.code === '23505'
            throw isTaken ? staleVersion(0, 1) : error
          })
      context.emit({ subjectKind: 'week-note', subjectId: id, changes: set.changes })
      return { id, version: version + 1, week }
    },
  })

const nothing = {
  wins: null,
  plan: null,
  changed: null,
  planKept: null,
  isSimulated: false,
  version: 1,
  removedAt: null,
}

type Words = Pick<WeekNoteRecord, (typeof fields)[number]>

/** A text that was emptied says nothing. */
const emptied = (words: Partial<Words>): Partial<Words> => ({
  ...words,
  ...(words.wins !== undefined && { wins: words.wins || null }),
  ...(words.plan !== undefined && { plan: words.plan || null }),
  ...(words.changed !== undefined && { changed: words.changed || null }),
})
