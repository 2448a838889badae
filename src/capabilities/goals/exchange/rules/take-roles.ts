import type { CalendarDate } from '#kernel/calendar.ts'
import { keptOf, referred, saysNow } from './decided-fields.ts'
import type { PeopleEntry } from './file-entries.ts'
import { type Entry, linesOf, textOf } from './reading.ts'
import type { RolePeriodRow } from './records.ts'
import { ROLE_PERIOD_FIELDS } from './shape.ts'
import { changedPeriods, toldPeriods } from './take-periods.ts'
import type { StructureParts, Taken } from './taken.ts'
import type { Workbench } from './workbench.ts'

/** @returns the first day of the role */
export const takeRole = (
  { entry, key, id }: Taken<PeopleEntry>,
  parts: StructureParts,
): CalendarDate => {
  const { bench, since, findings } = parts
  const known = bench.get('roles', id)
  const facts = factsOf(entry, parts)
  bench.put('roles', { id, ...keptOf(known, key) })
  if (!known) {
    const validFrom = textOf(entry, 'validFrom') ?? since
    const told = toldPeriods(ROLE_PERIOD_FIELDS, entry, findings, (period, dates) => ({
      roleId: id,
      ...dates,
      ...factsOf(period, parts),
    }))
    const sole = { roleId: id, validFrom, validTo: null, ...facts }
    for (const period of told.length > 0 ? told : [sole]) bench.put('rolePeriods', period)
    return told.map((period) => period.validFrom).sort()[0] ?? validFrom
  }
  const keep = (field: FactField) => !saysNow(entry, field, known)
  const change = (period: RolePeriodRow) => ({
    ...period,
    title: keep('title') ? period.title : facts.title,
    unitId: keep('unit') ? period.unitId : facts.unitId,
    reportsToRoleId: keep('manager') ? period.reportsToRoleId : facts.reportsToRoleId,
    responsibilities: keep('responsibilities') ? period.responsibilities : facts.responsibilities,
    powers: keep('powers') ? period.powers : facts.powers,
  })
  const periods = bench.known.rolePeriods.get(id) ?? []
  for (const period of changedPeriods(periods, bench.context.today, change))
    bench.put('rolePeriods', period)
  return periods[0]?.validFrom ?? since
}

type FactField = 'title' | 'unit' | 'manager' | 'responsibilities' | 'powers'

/** What a role is, as the entry itself or one of its periods says it. */
const factsOf = (entry: Entry<FactField>, { directory, findings }: StructureParts) => ({
  title: textOf(entry, 'title'),
  unitId: referred(entry, 'unit', directory.units, findings),
  reportsToRoleId: referred(entry, 'manager', directory.roles, findings),
  responsibilities: linesOf(entry, 'responsibilities'),
  powers: linesOf(entry, 'powers'),
})

/** A role that is only named. */
export const makeRole = (name: string, since: CalendarDate, bench: Workbench): string => {
  const id = bench.context.newId()
  bench.put('roles', { id, ...keptOf(undefined, name), extra: { made: true } })
  bench.put('rolePeriods', {
    roleId: id,
    validFrom: since,
    validTo: null,
    title: null,
    unitId: null,
    reportsToRoleId: null,
    responsibilities: [],
    powers: [],
  })
  return id
}
