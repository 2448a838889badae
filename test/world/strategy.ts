import type { Speaker } from './speaker.ts'
import type { Placed } from './structure.ts'

export interface Planned {
  visionId: string
  /** Named by the apex. */
  directionId: string
  /** Nothing hangs on it. */
  otherDirectionId: string
  evidenceId: string
}

/** Something in every table of the strategy. */
export async function planOf(
  secretary: Speaker,
  { units, roles }: Placed,
  mark: string,
  apexId: string,
): Promise<Planned> {
  const visionId = await secretary.make('strategy.addStatement', {
    kind: 'vision',
    body: `vision of ${mark}`,
  })
  const add = (title: string, more: object) =>
    secretary.make('strategy.addDirection', { title: `${title} ${mark}`, ...more })
  const directionId = await add('grow', {
    kind: 'growth',
    statement: `choice of ${mark}`,
    unitId: units.product,
    roleId: roles.head,
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
  })
  const otherDirectionId = await add('learn', { kind: 'capability' })
  const evidenceId = await secretary.make('strategy.addEvidence', {
    directionId,
    body: `proof of ${mark}`,
    url: `https://${mark}.example/proof`,
  })
  const open = { revenue: null, user: null, efficiency: null, capability: null }
  await secretary.tell('strategy.setMix', { version: null, growth: 0.6, innovation: 0.4, ...open })
  const named = { objectiveId: apexId, directionId, version: null }
  await secretary.tell('strategy.alignObjective', named)
  return { visionId, directionId, otherDirectionId, evidenceId }
}
