import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import type { Falling } from '#capabilities/structure/rules/succession.ts'
import { type Actor, administers } from '#kernel/actor.ts'
import type { WorkspaceGoals } from '../memory/workspace-goals.ts'
import type { Organisation } from '../organisation.ts'
import { type Carrier, type Case, type GoalFacts, maySeeGoal, unitsOpenTo } from '../policy.ts'
import type { StatusThresholds } from '../rules/status.ts'

/** What one caller sees of the goals on one day. Everything that is shown is asked through it. */
export class Sight {
  readonly thresholds: StatusThresholds
  readonly goals: WorkspaceGoals
  readonly actor: Actor
  readonly today: string
  readonly standing: Standing | null
  private readonly organisation: Organisation
  readonly unitsOpen: ReadonlySet<string>

  constructor(parts: {
    goals: WorkspaceGoals
    organisation: Organisation
    actor: Actor
    today: string
  }) {
    this.goals = parts.goals
    this.thresholds = parts.goals.settings.thresholds
    this.actor = parts.actor
    this.today = parts.today
    this.organisation = parts.organisation
    const { personId, workspaceId } = parts.actor
    this.standing =
      personId === null ? null : parts.organisation.standingOf(workspaceId, personId, parts.today)
    const headed = this.standing?.headedSubtreeIds ?? new Set<string>()
    // What a closed unit leaves is seen by those who headed it from above.
    const closed =
      headed.size === 0 ? [] : this.organisation.closedIn(workspaceId, headed, this.today)
    const open = unitsOpenTo(this.standing, (unitId) => this.unitPath(unitId))
    this.unitsOpen = closed.length === 0 ? open : new Set([...open, ...closed])
  }

  /** Changes with the day and the organisation; answers that name owners or paces depend on both. */
  get stamp(): string {
    return `${this.today}|${this.organisation.stamp(this.actor.workspaceId)}`
  }

  seesObjective(row: number): boolean {
    if (!this.goals.restricted.has(row)) return true
    return maySeeGoal(this.actor, this.goals.audienceOf(row), this.unitsOpen)
  }

  /** Whether the goal exists for the caller. */
  sees(goalId: string): boolean {
    const row = this.goals.objectiveRowOf(goalId)
    return row !== undefined && this.seesObjective(row)
  }

  seesFacts(goal: Pick<GoalFacts, 'visibility' | 'unitId' | 'createdBy'>): boolean {
    return maySeeGoal(this.actor, goal, this.unitsOpen)
  }

  /** What a policy decides on, for an objective that is held. */
  caseOfObjective(row: number, keyResultCarrier: Carrier | null = null): Case {
    const { roleId } = this.goals.objectives.columns
    const audience = this.goals.audienceOf(row)
    return this.caseOf({ ...audience, roleId: roleId.get(row) }, keyResultCarrier)
  }

  caseOfKeyResult(row: number): Case | null {
    const { unitId, roleId, objectiveId } = this.goals.keyResults.columns
    const objective = this.goals.objectives.find(objectiveId.get(row))
    if (objective === undefined) return null
    return this.caseOfObjective(objective, { unitId: unitId.get(row), roleId: roleId.get(row) })
  }

  caseOf(
    goal: Omit<GoalFacts, 'unitPath' | 'keyResultCarrier'>,
    keyResultCarrier: Carrier | null = null,
  ): Case {
    const place = this.placeOf(goal)
    const unitPath = place === null ? [] : this.unitPath(place)
    return { goal: { ...goal, unitPath, keyResultCarrier }, standing: this.standing }
  }

  unitPath(unitId: string): readonly string[] {
    return this.organisation.unitPath(this.actor.workspaceId, unitId, this.today)
  }

  /** The unit a carrier stands in today; of what is closed, the nearest one left above it. */
  placeOf({ unitId, roleId }: Carrier): string | null {
    if (unitId !== null)
      return this.exists('unit', unitId) ? unitId : (this.departure('unit', unitId)?.unitId ?? null)
    if (roleId === null) return null
    return this.unitOfRole(roleId) ?? this.departure('role', roleId)?.unitId ?? null
  }

  unitSubtree(unitId: string): ReadonlySet<string> {
    return new Set(this.organisation.unitSubtree(this.actor.workspaceId, unitId, this.today))
  }

  exists(kind: 'unit' | 'role', id: string): boolean {
    return this.organisation.exists(this.actor.workspaceId, kind, id, this.today)
  }

  departure(kind: 'unit' | 'role', id: string) {
    return this.organisation.departureOf(this.actor.workspaceId, kind, id, this.today)
  }

  successorOf(roleId: string): string | null {
    return this.organisation.successorOf(this.actor.workspaceId, roleId, this.today)
  }

  headRoleOf(unitId: string): string | null {
    return this.organisation.headRoleOf(this.actor.workspaceId, unitId, this.today)
  }

  isPeopled(unitId: string): boolean {
    return this.organisation.peopleIn(this.actor.workspaceId, unitId, this.today).length > 0
  }

  /** What falls to the caller; with what nobody heads for those who administer. */
  falling(): Falling[] {
    const { workspaceId, personId } = this.actor
    const asked = [...(personId ? [personId] : []), ...(administers(this.actor) ? [null] : [])]
    return asked.map((id) => this.organisation.fallingTo(workspaceId, id, this.today))
  }

  unitOfRole(roleId: string): string | null {
    return this.organisation.unitOfRole(this.actor.workspaceId, roleId, this.today)
  }

  standingOf(personId: string): Standing {
    return this.organisation.standingOf(this.actor.workspaceId, personId, this.today)
  }

  unit(id: string) {
    return { id, name: this.organisation.unitName(this.actor.workspaceId, id, this.today) }
  }

  role(id: string) {
    return { id, title: this.organisation.roleTitle(this.actor.workspaceId, id, this.today) }
  }

  holders(roleId: string) {
    const { workspaceId } = this.actor
    return this.organisation
      .holdersOf(workspaceId, roleId, this.today)
      .map(({ personId }) => this.person(personId))
  }

  person(id: string) {
    return { id, name: this.organisation.personOf(this.actor.workspaceId, id)?.name ?? null }
  }

  /** What a person sees of the goals, whichever member they are. */
  ofPerson(personId: string): Sight {
    const actor = { ...this.actor, memberId: '', personId }
    return new Sight({
      goals: this.goals,
      organisation: this.organisation,
      actor,
      today: this.today,
    })
  }
}
