import { sql } from 'kysely'
import { conflictAt, DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import type { LinkEndKind } from '../contract.ts'
import { LINK_LAW, type LinkEndType, type LinkKind, linkErrorOf } from '../rules/links.ts'
import { type GoalLink, keyResults, links, objectives } from '../store/kinds.ts'
import { findSteps } from '../store/steps.ts'
import type { Sight } from '../view/sight.ts'

export interface NewLink {
  readonly kind: LinkKind
  readonly fromId: string
  readonly toKind: LinkEndKind
  readonly toId: string
  readonly rollsUp?: boolean
  readonly weight?: number | null
  readonly dueOn?: string | null
  readonly note?: string | null
  /** Where it stands in the request, for example `serves[2].`; absent when no field asks for it. */
  readonly place?: string
}

const ruleType = (kind: LinkEndKind): LinkEndType => (kind === 'key-result' ? 'keyResult' : kind)

/** The title of what a link ends at, if it exists for the caller. */
async function titleOfEnd(
  { tx }: WriteContext,
  sight: Sight,
  kind: LinkEndKind,
  id: string,
): Promise<string | null> {
  if (kind === 'unit') return sight.exists('unit', id) ? (sight.unit(id).name ?? id) : null
  const keyResult = kind === 'key-result' ? await findRecord(tx, keyResults, id) : undefined
  const objective = await findRecord(tx, objectives, keyResult?.objectiveId ?? id)
  if (!objective || !sight.seesFacts(objective)) return null
  if (kind === 'key-result') return keyResult?.title ?? null
  return objective.title
}

/**
 * The records of new links, after the law of links was asked.
 *
 * @throws DomainError naming the end that is not there, or the path a circle would run along
 */
export async function newLinks(
  context: WriteContext,
  sight: Sight,
  wanted: readonly NewLink[],
): Promise<GoalLink[]> {
  const made: GoalLink[] = []
  if (wanted.length > 0) await oneAtATime(context)
  for (const link of wanted) {
    if ((await titleOfEnd(context, sight, link.toKind, link.toId)) === null)
      throw notFound('goals.link_end_not_found', fieldOf(link, 'toId'))
    await mustBeLawful(context, sight, link, made)
    made.push(linkRecord(context, link))
  }
  return made
}

/** Two links made at once could close a circle that neither sees: one waits for the other. */
const oneAtATime = ({ tx }: WriteContext) =>
  sql`select pg_advisory_xact_lock(hashtextextended('goal_link' || current_workspace()::text, 0))`.execute(
    tx,
  )

const fieldOf = ({ place }: Pick<NewLink, 'place'>, field: string): string | undefined =>
  place === undefined ? undefined : `${place}${field}`

const refusal = (link: Pick<NewLink, 'place'>, field: string, code: string): DomainError => {
  const path = fieldOf(link, field)
  return path === undefined ? new DomainError('invalid', code) : invalidAt(path, code)
}

function linkRecord({ newId }: WriteContext, link: NewLink): GoalLink {
  const { kind, fromId, toKind, toId, weight = null, dueOn = null, note = null } = link
  const law = LINK_LAW[kind]
  if (link.rollsUp === true && !law.mayRollUp)
    throw refusal(link, 'rollsUp', 'goals.link_does_not_roll_up')
  return {
    id: newId(),
    kind,
    fromId,
    toKind,
    toId,
    rollsUp: link.rollsUp ?? law.rollsUpByDefault,
    weight,
    status: kind === 'depends-on' ? 'requested' : null,
    dueOn,
    note,
    version: 1,
    removedAt: null,
  }
}

/** @param made links of the same request, not yet in the database */
export async function mustBeLawful(
  context: WriteContext,
  sight: Sight,
  link: Pick<NewLink, 'kind' | 'fromId' | 'toKind' | 'toId' | 'place'> & { readonly id?: string },
  made: readonly GoalLink[] = [],
): Promise<void> {
  const { kind, fromId, toKind, toId } = link
  const same = sql`kind = ${kind} and from_id = ${fromId} and to_id = ${toId}`
  const found = await findWhere(context.tx, links, same)
  const existing = found.find(({ id }) => id !== link.id)
  const inRequest = made.some(
    (one) => one.kind === kind && one.fromId === fromId && one.toId === toId,
  )
  const steps = await findSteps(context.tx, kind, toId)
  const fromType = kind === 'depends-on' ? 'keyResult' : 'objective'
  const error = linkErrorOf(
    { kind, from: { type: fromType, id: fromId }, to: { type: ruleType(toKind), id: toId } },
    existing !== undefined || inRequest,
    (id) => steps.get(id) ?? [],
  )
  if (!error) return
  if (error.code !== 'goals.link_cycle')
    throw refusal(link, error.code === 'goals.link_ends_not_allowed' ? 'kind' : 'toId', error.code)
  const path = error.path.map((id) => titleInPath(sight, id)).join(' → ')
  const ids = error.path.map((id) => (sight.sees(id) ? id : null))
  const at = fieldOf(link, 'toId')
  const more = { params: { path }, detail: { path: ids } }
  throw at === undefined
    ? new DomainError('conflict', error.code, more)
    : conflictAt(at, error.code, more)
}

/** A goal on the way that the caller may not see keeps its name to itself. */
function titleInPath(sight: Sight, id: string): string {
  if (!sight.sees(id)) return '…'
  const { objectives: o, keyResults: k } = sight.goals
  const [objective, keyResult] = [o.find(id), k.find(id)]
  if (objective !== undefined) return o.columns.title.get(objective)
  return keyResult === undefined ? '…' : k.columns.title.get(keyResult)
}
