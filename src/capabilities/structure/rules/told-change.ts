import type { CalendarDate } from '#kernel/calendar.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import { firstDifference } from './lawful.ts'
import { periodOn, startOf, type Timeline } from './periods.ts'
import { neverThere, type Organisation, type RoleFields, type UnitFields } from './records.ts'
import {
  type FieldName,
  fieldsOf,
  roleWords,
  type ToldField,
  unitWords,
  type Words,
} from './told-fields.ts'

/** What the feed keeps of one record's change, told in names. */
export interface ToldChange {
  /** `removed`: it never takes place; `restored`: it does after all. */
  what: 'begins' | 'changes' | 'ends' | 'removed' | 'restored'
  /** The first day of the new state; null where it has none. */
  on: CalendarDate | null
  fields: ToldField[]
}

type Side = RecordChange['after']

const isTimeline = <Fields>(value: unknown): value is Timeline<Fields> =>
  Array.isArray(value) && value.every((one) => typeof one?.validFrom === 'string')

const timelineIn = <Fields>(side: Side): Timeline<Fields> => {
  const periods = side?.['periods']
  return isTimeline<Fields>(periods) ? periods : []
}

const dayIn = (side: Side, key: string): CalendarDate | null => {
  const day = side?.[key]
  return typeof day === 'string' ? day : null
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value)

/** What was made shows where it stands; the name says itself. */
const madeFields = (fields: readonly ToldField[]): ToldField[] =>
  fields
    .filter(({ field, after }) => !['name', 'title'].includes(field) && textOf(after) !== null)
    .map(({ field, after }) => ({ field, before: null, after }))

function toldDated<Fields extends object>(
  { before, after }: RecordChange,
  words: Words<Fields>,
): ToldChange {
  const was = timelineIn<Fields>(before)
  const is = timelineIn<Fields>(after)
  if (before === null) {
    const on = startOf(is)
    const fields = is[0]?.fields
    const told = Object.entries<Words<Fields>[keyof Words<Fields>]>(words).map(
      ([, [field, say]]): ToldField => ({
        field,
        before: null,
        after: fields && on ? say(fields, on) : null,
      }),
    )
    return { what: 'begins', on, fields: madeFields(told) }
  }
  const on = firstDifference(was, is)
  const [old, now] = on ? [periodOn(was, on)?.fields, periodOn(is, on)?.fields] : []
  if (on === null || (!old && !now)) return { what: 'changes', on, fields: [] }
  if (!now) return { what: 'ends', on, fields: [] }
  if (!old) return { what: 'begins', on, fields: [] }
  return { what: 'changes', on, fields: fieldsOf({ on, before: old, after: now }, words) }
}

const plain = (key: string, field: FieldName, { before, after }: RecordChange): ToldField[] =>
  after && key in after ? [{ field, before: textOf(before?.[key]), after: textOf(after[key]) }] : []

/** An assignment or a delegation: one period of its own. */
function toldLasting(change: RecordChange, fields: ToldField[]): ToldChange {
  const { before, after } = change
  if (before === null) return { what: 'begins', on: dayIn(after, 'validFrom'), fields }
  const end = dayIn(after, 'validTo')
  return end === null ? { what: 'changes', on: null, fields } : { what: 'ends', on: end, fields }
}

function toldPerson(change: RecordChange): ToldChange {
  const { before, after } = change
  const left = dayIn(after, 'leftOn')
  if (left === neverThere) return { what: 'removed', on: null, fields: [] }
  if (left !== null) return { what: 'ends', on: left, fields: [] }
  if (before !== null && 'leftOn' in before) return { what: 'restored', on: null, fields: [] }
  const fields = [...plain('name', 'name', change), ...plain('email', 'email', change)]
  return before === null
    ? { what: 'begins', on: null, fields: madeFields(fields) }
    : { what: 'changes', on: null, fields }
}

/** @returns null for what the structure does not keep record by record */
export function toldChange(organisation: Organisation, change: RecordChange): ToldChange | null {
  const { kind, before, after } = change
  if (after === null) return null
  if (before !== null && dayIn(after, 'removedAt') !== null) {
    return { what: 'removed', on: null, fields: [] }
  }
  if (dayIn(before, 'removedAt') !== null) return { what: 'restored', on: null, fields: [] }
  if (kind === 'unit') return toldDated<UnitFields>(change, unitWords(organisation))
  if (kind === 'role') return toldDated<RoleFields>(change, roleWords(organisation))
  if (kind === 'person') return toldPerson(change)
  if (kind === 'assignment') return toldLasting(change, plain('share', 'share', change))
  return kind === 'delegation' ? toldLasting(change, plain('level', 'level', change)) : null
}
