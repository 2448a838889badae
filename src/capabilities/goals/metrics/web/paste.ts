import { isCalendarDate } from '#kernel/calendar.ts'
import { parseNumber } from '#ui/parse-number.ts'

export type PastedRow = { day: string; value: number; comment?: string }
export type RowFault = { line: number; fault: 'day' | 'value' | 'twice' | 'future' }
export type Pasted = {
  rows: readonly PastedRow[]
  /** The line each row stands on, counted from 1. */
  lines: readonly number[]
  faults: readonly RowFault[]
}

const twoDigits = (text: string): string => text.padStart(2, '0')

/** `2026-3-2`, `2026/03/02`, `2026.3.2` and `2026年3月2日` are one day. */
function dayIn(text: string): string | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  const day = found && `${found[1]}-${twoDigits(found[2] ?? '')}-${twoDigits(found[3] ?? '')}`
  return day && isCalendarDate(day) ? day : null
}

/** Cells of a table are parted by tabs, else by semicolons or blanks. */
function cellsOf(line: string): string[] {
  const parted = line.includes('\t') ? line.split('\t') : line.split(/\s*;\s*|,\s+|\s+/)
  const [day = '', value = '', ...rest] = parted.map((cell) => cell.trim())
  return [day.replace(/,$/, ''), value, rest.join(' ')]
}

/** What was pasted, line by line; a line without anything is passed over. */
export function readPasted(text: string, locale: string, today: string): Pasted {
  const rows: PastedRow[] = []
  const lines: number[] = []
  const faults: RowFault[] = []
  const seen = new Set<string>()
  for (const [at, raw] of text.normalize('NFKC').split('\n').entries()) {
    if (raw.trim() === '') continue
    const line = at + 1
    const [dayText = '', figure = '', comment = ''] = cellsOf(raw.trim())
    const day = dayIn(dayText)
    const value = parseNumber(figure, locale)
    if (day === null) faults.push({ line, fault: 'day' })
    else if (value === null || value === undefined) faults.push({ line, fault: 'value' })
    else if (day > today) faults.push({ line, fault: 'future' })
    else if (seen.has(day)) faults.push({ line, fault: 'twice' })
    else {
      rows.push({ day, value, ...(comment && { comment }) })
      lines.push(line)
    }
    if (day !== null) seen.add(day)
  }
  return { rows, lines, faults }
}
