import type { Issue } from '#kernel/errors.ts'
import type { CommandIo } from './command-io.ts'
import type { ImportReport } from './import.ts'

/** A place in the file, and what is said about it. */
export const issueLine = (
  { path, code, params }: Issue,
  { words }: Pick<CommandIo, 'words'>,
): string => `${path === '' ? '(file)' : path}: ${words(code, params ?? {})}`

/** Remarks told at most; the rest say the same of other places. */
const mostRemarks = 20

const listNames = {
  cycles: 'cycles',
  units: 'units',
  people: 'people',
  objectives: 'objectives',
  keyResults: 'key results',
  checkIns: 'check-ins',
  links: 'links',
} as const

/** The report of an import as lines for a terminal. */
export function told(report: ImportReport, slug: string, io: Pick<CommandIo, 'words'>): string {
  const verb = report.isDryRun ? 'Would be taken in' : 'Taken in'
  const rows = Object.entries(listNames).map(([list, name]) => {
    const { created, updated, unchanged } = report.counts[list as keyof typeof listNames]
    return `  ${name.padEnd(12)}${cell(created)} new ${cell(updated)} changed ${cell(unchanged)} as before`
  })
  const more = Object.entries(report.parts).map(
    ([key, { created, updated, unchanged }]) =>
      `  ${key.padEnd(12)}${cell(created)} new ${cell(updated)} changed ${cell(unchanged)} as before`,
  )
  const mend = `${report.toMend} key results lack a figure, a unit or a target and are marked to be mended.`
  const left = report.notes.length - mostRemarks
  const remarks = [
    ...(report.notes.length > 0 ? ['Remarks:'] : []),
    ...report.notes.slice(0, mostRemarks).map((note) => `  ${issueLine(note, io)}`),
    ...(left > 0 ? [`  … and ${left} more`] : []),
  ]
  return `${[`${verb}: ${slug}`, ...rows, ...more, mend, ...remarks].join('\n')}\n`
}

const cell = (count: number): string => String(count).padStart(8)
