import { sql } from 'kysely'
import { type CalendarDate, dateIn } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'
import { DEFAULT_THRESHOLDS, type StatusThresholds } from '../rules/status.ts'

/** No time zone changes its offset, or has one, in finer steps. */
const slotMs = 15 * 60_000
const mostSlots = 50_000

/** What a workspace sets for itself and the standing of its goals depends on. */
export class GoalSettings {
  readonly timeZone: string
  readonly thresholds: StatusThresholds
  private readonly days = new Map<number, CalendarDate>()

  constructor(timeZone = 'UTC', thresholds: Partial<StatusThresholds> = {}) {
    this.timeZone = timeZone
    this.thresholds = { ...DEFAULT_THRESHOLDS, ...thresholds }
  }

  /** The day it was in the workspace at an instant; asked for every goal of a list. */
  dayOf(instant: string): CalendarDate {
    const slot = Math.floor(Date.parse(instant) / slotMs)
    const known = this.days.get(slot)
    if (known !== undefined) return known
    if (this.days.size >= mostSlots) this.days.clear()
    const day = dateIn(this.timeZone, new Date(slot * slotMs))
    this.days.set(slot, day)
    return day
  }
}

/** Of the workspace whose transaction this is. */
export async function loadSettings(tx: Tx): Promise<GoalSettings> {
  const { rows } = await sql<{
    timeZone: string
    thresholds: Partial<StatusThresholds> | null
  }>`select time_zone as "timeZone", settings -> 'thresholds' as thresholds from workspace
    where id = current_workspace()`.execute(tx)
  return new GoalSettings(rows[0]?.timeZone, rows[0]?.thresholds ?? {})
}
