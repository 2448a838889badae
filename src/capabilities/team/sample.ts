import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { cards, clusters, type Space, spaces, wordings } from './store/kinds.ts'

interface SampleParts {
  readonly today: string
  newId(): string
  /** Whom the visitor signs in as. */
  readonly member: { readonly id: string; readonly personId: string | null }
}

interface Told {
  readonly operation: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly changes: readonly RecordChange[]
}

interface Found {
  readonly id: string
  readonly title: string
  readonly unitId: string
  readonly cycleId: string
  readonly startsOn: string
}

/** Cards beside those that the sample's own objective came from; all made up. */
const others = [
  {
    name: 'Fewer surprises',
    texts: ['Nobody hears of a delay from somebody else', 'Bad news travels within a day'],
  },
  { name: null, texts: ['Every meeting ends with who does what'] },
]
const towards = ['Our figures answer before we are asked', 'Whoever plans can trust what we say']

/** An objective of the visitor's own in the cycle under way, that a unit carries. */
async function findOwn(tx: Tx, { today, member }: SampleParts): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select o.id, o.title, o.unit_id as "unitId", c.id as "cycleId", c.starts_on::text as "startsOn"
    from objective o
      join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
      join assignment a on a.workspace_id = o.workspace_id and a.role_id = o.role_id
    where o.workspace_id = current_workspace() and o.removed_at is null and not o.is_candidate
      and o.unit_id is not null and a.person_id = ${member.personId}
      and c.starts_on <= ${today}::date and c.ends_on >= ${today}::date
    order by c.ends_on - c.starts_on, o.external_id, o.id limit 1`.execute(tx)
  return rows[0]
}

/**
 * A finished drafting space, as if one objective of the visitor's had come from it. Only the objective
 * is the sample's own; the cards are made up, and say so.
 *
 * @returns what the feed is to tell; nothing where the visitor carries no goal
 */
export async function createDraftingSample(tx: Tx, parts: SampleParts): Promise<Told[]> {
  const own = await findOwn(tx, parts)
  if (!own) return []
  const { newId, member } = parts
  const at = `${own.startsOn}T14:00:00.000Z`
  const made = { version: 1, removedAt: null }
  const space: Space = {
    id: newId(),
    cycleId: own.cycleId,
    unitId: own.unitId,
    name: 'What this quarter is for',
    question: 'What should others notice about our work? (Simulated for the sample)',
    namesShown: false,
    facilitatorId: member.id,
    personIds: member.personId === null ? [] : [member.personId],
    stage: 'done',
    dots: 3,
    writeUntil: null,
    openedAt: `${own.startsOn}T13:00:00.000Z`,
    finishedAt: at,
    ...made,
  }
  const said = { text: own.title, why: null, ideas: null }
  const taken = {
    ...{ id: newId(), spaceId: space.id, name: null, ...said },
    ...{ outcome: 'objective' as const, objectiveId: own.id, ...made },
  }
  const left = others.map(({ name, texts }) => ({
    texts,
    cluster: {
      ...{ id: newId(), spaceId: space.id, name, text: null, why: null, ideas: null },
      ...{ outcome: null, objectiveId: null, ...made },
    },
  }))
  const groups = [{ texts: towards, cluster: taken }, ...left]
  const wording = {
    ...{ id: newId(), spaceId: space.id, clusterId: taken.id, ...said },
    ...{ stood: true, writtenBy: member.id, writtenAt: at, ...made },
  }
  const set = new Changeset(tx)
  await set.add(spaces, [space])
  await set.add(
    clusters,
    groups.map(({ cluster }) => cluster),
  )
  await set.add(
    cards,
    groups.flatMap(({ texts, cluster }) =>
      texts.map((text) => ({
        ...{ id: randomUUID(), spaceId: space.id, authorId: null, text, why: null, ideas: null },
        ...{ clusterId: cluster.id, ...made },
      })),
    ),
  )
  await set.add(wordings, [wording])
  const told = { operation: 'team.createSample', subjectKind: spaces.kind, subjectId: space.id }
  return [{ ...told, changes: set.changes }]
}
