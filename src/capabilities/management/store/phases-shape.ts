import { z } from 'zod'
import type { exchange } from '#capabilities/goals/index.ts'
import { calendarDate } from '#platform/contract/fields.ts'
import { PHASES, phaseFaults } from '../rules/phases.ts'

const said = z.object({ phase: z.enum(PHASES), from: calendarDate, to: calendarDate })
const stored = z.array(
  z.object({ phase: z.enum(PHASES), startsOn: z.string(), endsOn: z.string() }),
)

/** The days of the phases, where somebody set them. */
export const phaseDays: exchange.Shape = {
  tell: (value) =>
    stored
      .safeParse(value)
      .data?.map(({ phase, startsOn, endsOn }) => ({ phase, from: startsOn, to: endsOn })),
  take(value, { path, refuse }) {
    const read = z.array(said).safeParse(value)
    const days = read.data?.map(({ phase, from, to }) => ({ phase, startsOn: from, endsOn: to }))
    const faults = days ? phaseFaults(days, { start: null, end: null }) : []
    for (const { phase, code } of faults)
      refuse(path, `management.phase_${code.replaceAll('-', '_')}`, { phase })
    if (!days) refuse(path, 'goals.import_wrong_type', { expected: 'phase, from, to', found: '—' })
    return days ?? null
  },
}
