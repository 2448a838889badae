import { keptOf, referred, saysNow } from './decided-fields.ts'
import type { UnitEntry } from './file-entries.ts'
import { type Findings, numberOf, readEntries, textOf } from './reading.ts'
import type { UnitPeriodRow } from './records.ts'
import { DELEGATION_FIELDS, UNIT_PERIOD_FIELDS } from './shape.ts'
import { changedPeriods, toldPeriods } from './take-periods.ts'
import type { StructureParts, Taken } from './taken.ts'
import type { Workbench } from './workbench.ts'

export const takeUnit = (
  { entry, key, id }: Taken<UnitEntry>,
  { bench, directory, since, findings }: StructureParts,
): void => {
  const known = bench.get('units', id)
  const parentId = referred(entry, 'parent', directory.units, findings)
  const purpose = textOf(entry, 'purpose')
  const name = textOf(entry, 'name') ?? textOf(entry, 'id') ?? key
  bench.put('units', { id, ...keptOf(known, key) })
  takeDelegations(entry, id, bench, findings)
  if (!known) {
    const validFrom = textOf(entry, 'validFrom') ?? since
    const told = toldPeriods(UNIT_PERIOD_FIELDS, entry, findings, (period, dates) => ({
      unitId: id,
      ...dates,
      name: textOf(period, 'name') ?? textOf(entry, 'name') ?? id,
      parentId: referred(period, 'parent', directory.units, findings),
      purpose: textOf(period, 'purpose'),
    }))
    const sole = { unitId: id, validFrom, validTo: null, name, parentId, purpose }
    for (const period of told.length > 0 ? told : [sole]) bench.put('unitPeriods', period)
    return
  }
  const change = (period: UnitPeriodRow) => ({
    ...period,
    name: textOf(entry, 'name') ?? period.name,
    parentId: saysNow(entry, 'parent', known) ? parentId : period.parentId,
    purpose: saysNow(entry, 'purpose', known) ? purpose : period.purpose,
  })
  const periods = bench.known.unitPeriods.get(id) ?? []
  for (const period of changedPeriods(periods, bench.context.today, change))
    bench.put('unitPeriods', period)
}

const takeDelegations = (
  entry: UnitEntry,
  unitId: string,
  bench: Workbench,
  findings: Findings,
): void => {
  const known = bench.known.delegationsOf.get(unitId) ?? []
  const path = `${entry.path}.delegation`
  for (const told of readEntries(DELEGATION_FIELDS, entry.values.delegation, path, findings)) {
    const [area, level] = [textOf(told, 'area') ?? '', Math.round(numberOf(told, 'level') ?? 1)]
    const validFrom = textOf(told, 'from') ?? bench.context.today
    const same = known.find((row) => row.area === area && row.validFrom === validFrom)
    bench.put('delegations', {
      id: same?.id ?? bench.context.newId(),
      unitId,
      area,
      level,
      validFrom,
      validTo: textOf(told, 'to'),
      version: same?.version ?? 1,
      removedAt: null,
    })
  }
}

/** A unit that is only named. */
export const makeUnit = (
  name: string,
  { bench, directory, since }: Omit<StructureParts, 'findings'>,
): void => {
  const id = bench.context.newId()
  const dates = { validFrom: since, validTo: null }
  bench.put('units', { id, ...keptOf(undefined, name), extra: { made: true } })
  bench.put('unitPeriods', { unitId: id, ...dates, name, parentId: null, purpose: null })
  directory.units.add(id, name, name)
}
