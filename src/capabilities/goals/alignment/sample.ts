import { sql } from 'kysely'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import {
  type GoalLink,
  type KeyResult,
  keyResults,
  links,
  type Objective,
  objectives,
} from '../store/kinds.ts'
import {
  type AlignmentRequest,
  alignmentRequests,
  dependencyDates,
  type KeyResultProposal,
  keyResultProposals,
} from './store/kinds.ts'
import { naming } from './store/told.ts'

interface Told {
  readonly operation: string
  readonly subjectKind: 'objective'
  readonly subjectId: string
  readonly changes: readonly RecordChange[]
}

interface SampleParts {
  readonly now: Date
  readonly today: string
  newId(): string
  /** The person whom the visitor signs in as. */
  readonly personId: string
}

const ideas = [
  'A help page that answers before anybody asks',
  'Every team spends a day a month with customers',
  'One place where all figures of a release are read',
]

const wishes = [
  'We would like our work to count where it helps you.',
  'Half of what we plan ends in your result anyway.',
  'Shall we say it aloud, so that nobody wonders?',
]

/** A day so many days away. */
const dayFrom = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

const asked = ({ now }: SampleParts) => ({
  answer: null,
  createdBy: null,
  createdAt: now.toISOString(),
  answeredBy: null,
  answeredAt: null,
  version: 1,
  removedAt: null,
})

/**
 * Gives the sample something to agree on in the cycle under way: requests, proposals, dependencies,
 * candidates, and origins that leave gaps. All of it is made up.
 *
 * @returns what the feed is to tell, in order; nothing where the visitor carries no goal
 */
export async function createAlignmentSample(tx: Tx, parts: SampleParts): Promise<Told[]> {
  const found = await goalsOfSample(tx, parts)
  const [mine] = found.mine
  if (!mine) return []
  return [
    ...(await requests(tx, parts, found)),
    ...(await proposals(tx, parts, mine)),
    ...(await dependencies(tx, parts, found)),
    ...(await candidates(tx, parts, mine)),
    ...(await origins(tx, found)),
  ]
}

interface SampleGoals {
  readonly mine: readonly Objective[]
  readonly others: readonly Objective[]
  readonly partsOf: ReadonlyMap<string, readonly KeyResult[]>
}

async function goalsOfSample(tx: Tx, { today, personId }: SampleParts): Promise<SampleGoals> {
  const inCycle = sql`cycle_id = (select id from cycle where workspace_id = current_workspace()
    and starts_on <= ${today}::date and ends_on >= ${today}::date and removed_at is null
    order by ends_on - starts_on limit 1)`
  const all = await findWhere(tx, objectives, inCycle, { orderBy: sql`external_id, id` })
  const { rows } = await sql<{ roleId: string }>`select role_id as "roleId" from assignment
    where workspace_id = current_workspace() and person_id = ${personId}
      and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)`.execute(
    tx,
  )
  const roles = new Set(rows.map(({ roleId }) => roleId))
  const isMine = ({ roleId }: Objective) => roleId !== null && roles.has(roleId)
  const own = await findWhere(
    tx,
    keyResults,
    idIn(
      'objective_id',
      all.map(({ id }) => id),
    ),
    { orderBy: sql`position, id` },
  )
  return {
    mine: all.filter(isMine),
    others: all.filter((one) => !isMine(one) && one.unitId !== null),
    partsOf: Map.groupBy(own, ({ objectiveId }) => objectiveId),
  }
}

async function tellOne(
  operation: string,
  subjectId: string,
  names: Readonly<Record<string, unknown>>,
  tx: Tx,
  write: (set: Changeset) => Promise<void>,
): Promise<Told> {
  const set = new Changeset(tx)
  await write(set)
  const changes = naming(set.changes, names)
  return { operation, subjectKind: 'objective', subjectId, changes }
}

async function requests(tx: Tx, parts: SampleParts, { mine, others }: SampleGoals) {
  const told: Told[] = []
  const [target] = mine
  const linked = await findWhere(tx, links, sql`true`)
  const tied = new Set(linked.map(({ fromId, toId }) => `${fromId} ${toId}`))
  const askers = others.filter(
    ({ id }) => !tied.has(`${id} ${target?.id}`) && !tied.has(`${target?.id} ${id}`),
  )
  for (const [at, note] of wishes.entries()) {
    const from = askers[at * 3]
    if (!from || !target) continue
    const isUnit = at === 2 && target.unitId !== null
    const request: AlignmentRequest = {
      id: parts.newId(),
      kind: isUnit ? 'take-up' : 'serve',
      fromId: from.id,
      toKind: isUnit ? 'unit' : 'objective',
      toId: isUnit ? (target.unitId ?? '') : target.id,
      note,
      status: 'open',
      linkId: null,
      ...asked(parts),
    }
    const { fromId, toKind, toId } = request
    told.push(
      await tellOne('goals.requestAlignment', from.id, { fromId, toKind, toId }, tx, (set) =>
        set.add(alignmentRequests, [request]),
      ),
    )
  }
  return told
}

async function proposals(tx: Tx, parts: SampleParts, { id: objectiveId }: Objective) {
  const proposal: KeyResultProposal = {
    id: parts.newId(),
    objectiveId,
    title: 'Questions about it that come twice',
    type: 'decrease',
    unitOfMeasure: '%',
    startValue: 30,
    targetValue: 10,
    lowerBound: null,
    upperBound: null,
    dueOn: null,
    steps: [],
    why: 'Then we would know that it was understood, and not only announced.',
    status: 'open',
    keyResultId: null,
    ...asked(parts),
  }
  const write = (set: Changeset) => set.add(keyResultProposals, [proposal])
  return [await tellOne('goals.proposeKeyResult', objectiveId, { objectiveId }, tx, write)]
}

/** Two that wait for the visitor, one of the visitor's that is late, and one with another day offered. */
async function dependencies(tx: Tx, parts: SampleParts, goals: SampleGoals) {
  const firstOf = ({ id }: Objective) => goals.partsOf.get(id)?.[0]
  const mine = goals.mine.flatMap((one) => firstOf(one) ?? [])
  const others = goals.others.flatMap((one) => firstOf(one) ?? [])
  const [own] = mine
  if (!own) return []
  const plans = [
    { from: others[1], to: own, status: 'requested', days: 12, note: 'A first version is enough.' },
    { from: others[5], to: own, status: 'requested', days: 20, note: null },
    { from: own, to: others[8], status: 'confirmed', days: -4, note: null },
    { from: own, to: others[11], status: 'requested', days: 9, note: 'Before the next release.' },
    { from: others[14], to: others[3], status: 'confirmed', days: 15, note: null },
  ] as const
  const told: Told[] = []
  for (const [at, { from, to, status, days, note }] of plans.entries()) {
    if (!from || !to) continue
    const link: GoalLink = {
      id: parts.newId(),
      kind: 'depends-on',
      fromId: from.id,
      toKind: 'key-result',
      toId: to.id,
      rollsUp: false,
      weight: null,
      status,
      dueOn: dayFrom(parts.today, days),
      note,
      version: 1,
      removedAt: null,
    }
    const offer = {
      id: parts.newId(),
      linkId: link.id,
      dueOn: dayFrom(parts.today, 16),
      side: 'asked' as const,
      note: 'Two of us are away until then.',
      status: 'open' as const,
      ...asked(parts),
    }
    const names = { fromId: from.id, toKind: 'key-result', toId: to.id }
    told.push(
      await tellOne('goals.addLink', from.objectiveId, names, tx, async (set) => {
        await set.add(links, [link])
        if (at === 3) await set.add(dependencyDates, [offer])
      }),
    )
  }
  return told
}

async function candidates(tx: Tx, { newId, now }: SampleParts, mine: Objective) {
  const told: Told[] = []
  for (const title of ideas) {
    const { cycleId, unitId } = mine
    const candidate: Objective = {
      ...mine,
      id: newId(),
      externalId: null,
      cycleId,
      title,
      description: null,
      unitId,
      roleId: null,
      createdBy: null,
      isCandidate: true,
      origin: null,
      sourceStatus: null,
      score: null,
      outcomeText: null,
      extra: {},
      createdAt: now.toISOString(),
      version: 1,
    }
    const write = (set: Changeset) => set.add(objectives, [candidate])
    told.push(await tellOne('goals.addObjective', candidate.id, {}, tx, write))
  }
  return told
}

/** Origins that say more than the goal shows, on goals that nothing above is linked to. */
async function origins(tx: Tx, { mine, others }: SampleGoals) {
  const words = ['self-driven', 'support', 'aligned'] as const
  const chosen = [...mine.slice(1, 3), ...others.filter((_, at) => at % 4 === 2).slice(0, 9)]
  const told: Told[] = []
  for (const [at, before] of chosen.entries()) {
    const origin = words[at % words.length] ?? 'aligned'
    told.push(
      await tellOne('goals.changeObjective', before.id, {}, tx, async (set) => {
        await set.change(objectives, [{ before, set: { origin } }])
      }),
    )
  }
  return told
}
