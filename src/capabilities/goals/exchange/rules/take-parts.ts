import { referred } from './decided-fields.ts'
import type { KeyResultEntry, ObjectiveEntry } from './file-entries.ts'
import type { Author } from './parts/authors.ts'
import {
  type Entry,
  type Findings,
  linesOf,
  numberOf,
  readEntries,
  says,
  textOf,
} from './reading.ts'
import type { CheckInRow, KeyResultRow } from './records.ts'
import { CHECK_IN_FIELDS, MILESTONE_FIELDS, WORK_LINK_FIELDS } from './shape.ts'
import type { GoalParts } from './taken.ts'
import type { Workbench } from './workbench.ts'

/** Steps keep their record by title; one the file no longer lists is removed. */
export const takeMilestones = (
  entry: KeyResultEntry,
  keyResultId: string,
  bench: Workbench,
  findings: Findings,
): void => {
  if (!says(entry, 'milestones')) return
  const left = [...(bench.known.milestonesOf.get(keyResultId) ?? [])]
  const path = `${entry.path}.milestones`
  const steps = readEntries(MILESTONE_FIELDS, entry.values.milestones, path, findings)
  steps.forEach((step, position) => {
    const title = textOf(step, 'title') ?? ''
    if (title === '')
      findings.refuse(`${step.path}.title`, 'goals.import_missing', { field: 'title' })
    const at = left.findIndex((row) => row.title === title)
    const [known] = at < 0 ? [] : left.splice(at, 1)
    bench.put('milestones', {
      id: known?.id ?? bench.context.newId(),
      keyResultId,
      title,
      weight: numberOf(step, 'weight'),
      dueOn: textOf(step, 'dueDate'),
      doneOn: textOf(step, 'doneOn'),
      position,
      version: known?.version ?? 1,
      removedAt: null,
    })
  })
  for (const row of left) bench.put('milestones', { ...row, removedAt: bench.context.now })
}

export const takeWorkLinks = (
  entry: ObjectiveEntry,
  objectiveId: string,
  bench: Workbench,
  findings: Findings,
): void => {
  if (!says(entry, 'workLinks')) return
  const known = bench.known.workLinksOf.get(objectiveId) ?? []
  const path = `${entry.path}.workLinks`
  for (const link of readEntries(WORK_LINK_FIELDS, entry.values.workLinks, path, findings)) {
    const url = textOf(link, 'url') ?? ''
    if (!/^https?:\/\//i.test(url))
      findings.refuse(`${link.path}.url`, 'goals.import_not_a_web_address')
    const same = known.find((row) => row.url === url)
    bench.put('workLinks', {
      id: same?.id ?? bench.context.newId(),
      objectiveId,
      keyResultId: same?.keyResultId ?? null,
      url,
      title: textOf(link, 'title') ?? url.slice(0, 500),
      version: same?.version ?? 1,
      removedAt: null,
    })
  }
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Check-ins are never taken back by a file: new ones are added, known ones stay. */
export const takeCheckIns = (
  entry: KeyResultEntry,
  keyResultId: string,
  parts: GoalParts,
): void => {
  const { bench, findings } = parts
  if (!says(entry, 'checkIns')) return
  const path = `${entry.path}.checkIns`
  const read = readEntries(CHECK_IN_FIELDS, entry.values.checkIns, path, findings)
  const known = bench.known.checkInsOf.get(keyResultId) ?? []
  const rows = read.flatMap((checkIn) => checkInRow(checkIn, keyResultId, known, parts))
  for (const row of rows) {
    const correctedById = rows.find((other) => other.correctsId === row.id)?.id ?? row.correctedById
    bench.put('checkIns', { ...row, correctedById })
  }
  if (rows.length > 0) standOf(entry, keyResultId, rows, bench)
}

const checkInRow = (
  entry: Entry<keyof typeof CHECK_IN_FIELDS>,
  keyResultId: string,
  known: readonly CheckInRow[],
  { bench, directory, findings }: GoalParts,
): CheckInRow[] => {
  const at = instantOf(entry, 'at', findings)
  if (at === null) return []
  const id = textOf(entry, 'id')
  // An id of the source's own is not kept: the moment tells such check-ins apart.
  const isForeign = id === null || !isUuid.test(id)
  const same = known.find((row) => row.id === id || (isForeign && row.at === at))
  const drawn = textOf(entry, 'metricValue')
  const author = authorOf(entry, { directory, findings })
  const authorId = same?.authorId ?? author?.memberId ?? null
  const taken = id !== null && bench.get('checkIns', id) !== undefined && !same
  return [
    {
      id: same?.id ?? (id !== null && isUuid.test(id) && !taken ? id : bench.context.newId()),
      keyResultId,
      at,
      recordedAt: instantOf(entry, 'recordedAt', findings, at) ?? at,
      authorId,
      authorName: authorId !== null ? null : (author?.name ?? same?.authorName ?? null),
      forPersonId:
        referred(entry, 'inPlaceOf', directory.persons, findings) ?? same?.forPersonId ?? null,
      value: numberOf(entry, 'value'),
      progress: numberOf(entry, 'progress'),
      confidence: numberOf(entry, 'confidence') && Math.round(numberOf(entry, 'confidence') ?? 0),
      comment: textOf(entry, 'comment'),
      blockers: linesOf(entry, 'blockers'),
      correctsId: isUuid.test(textOf(entry, 'corrects') ?? '') ? textOf(entry, 'corrects') : null,
      correctedById: same?.correctedById ?? null,
      // A value that the file does not hold leaves a check-in as any other.
      metricValueId:
        drawn === null
          ? (same?.metricValueId ?? null)
          : (directory.elsewhere.get('metric-value')?.find(drawn) ?? null),
      isSimulated: entry.values.simulated === true,
      version: same?.version ?? 1,
      removedAt: null,
    },
  ]
}

const authorOf = (
  entry: Entry<keyof typeof CHECK_IN_FIELDS>,
  { directory, findings }: Pick<GoalParts, 'directory' | 'findings'>,
): Author | undefined => {
  const reference = textOf(entry, 'by')
  const author = reference === null ? undefined : directory.authors.find(reference)
  if (reference !== null && author === undefined)
    findings.refuse(`${entry.path}.by`, 'goals.import_unknown_reference', { reference })
  return author
}

const instantOf = <F extends string>(
  entry: Entry<F>,
  field: F,
  findings: Findings,
  fallback: string | null = null,
): string | null => {
  const text = textOf(entry, field)
  if (text === null && fallback !== null) return fallback
  const time = text === null || !/^\d{4}-\d{2}-\d{2}/.test(text) ? Number.NaN : Date.parse(text)
  if (Number.isFinite(time)) return new Date(time).toISOString()
  findings.refuse(
    `${entry.path}.${field}`,
    text === null ? 'goals.import_missing' : 'goals.import_bad_date',
    {
      field,
      value: text?.slice(0, 40) ?? '',
    },
  )
  return null
}

/** The latest reading stands, as after a check-in in the product; what the file states itself wins. */
const standOf = (
  entry: KeyResultEntry,
  keyResultId: string,
  rows: readonly CheckInRow[],
  bench: Workbench,
): void => {
  const row = bench.get('keyResults', keyResultId)
  if (!row) return
  const standing = rows.filter((checkIn) => checkIn.correctedById === null)
  const sorted = standing.sort((a, b) => (a.at < b.at ? -1 : 1))
  const latest = <T>(pick: (checkIn: CheckInRow) => T | null): T | null =>
    sorted
      .map(pick)
      .filter((value) => value !== null)
      .at(-1) ?? null
  const values = sorted.flatMap((checkIn) => checkIn.value ?? [])
  const isInside = (value: number) =>
    (row.lowerBound === null || value >= row.lowerBound) &&
    (row.upperBound === null || value <= row.upperBound)
  const stand: KeyResultRow = {
    ...row,
    currentValue: says(entry, 'current') ? row.currentValue : latest((checkIn) => checkIn.value),
    reportedProgress: says(entry, 'progress')
      ? row.reportedProgress
      : latest((checkIn) => checkIn.progress),
    confidence: says(entry, 'confidence')
      ? row.confidence
      : latest((checkIn) => checkIn.confidence),
    checkedInAt: latest((checkIn) => checkIn.at),
    recordedAt:
      standing
        .map((checkIn) => checkIn.recordedAt)
        .sort()
        .at(-1) ?? null,
    readings: row.type === 'range' ? values.length : row.readings,
    readingsInside: row.type === 'range' ? values.filter(isInside).length : row.readingsInside,
  }
  bench.put('keyResults', stand)
}
