import type { CalendarDate } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'

/** Who takes whose place at the check-ins, which a capability above goals knows. */
export interface StandInSource {
  /** The people whose check-ins are in this person's hands on the day, their own aside. */
  personsOf(tx: Tx, personId: string, on: CalendarDate): Promise<readonly string[]>
}

/** Without a source everybody speaks for themselves. */
export class StandIns {
  private source: StandInSource | null = null

  heed(source: StandInSource): void {
    this.source = source
  }

  async personsOf(tx: Tx, personId: string, on: CalendarDate): Promise<readonly string[]> {
    return (await this.source?.personsOf(tx, personId, on)) ?? []
  }
}
