import type { WorkspaceGoals } from '../../memory/workspace-goals.ts'
import { pathBetween } from '../../rules/links.ts'
import {
  carrierOf,
  idOf,
  isKeyResult,
  keyResultNode,
  type Node,
  objectiveOf,
  titleOf,
} from '../../view/nodes.ts'
import { goalBeside } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import { keyResultRows } from '../../view/standing.ts'
import type { Suggestion } from '../contract.ts'
import type { Like, TitleIndex } from '../rules/likeness/title-index.ts'

/** Below it two titles share a word by chance. Set by eye on the sample organisation. */
const leastForParent = 0.15
/** From it on two titles say the same. */
const leastForDuplicate = 0.6
/** A goal of a unit above is the likelier parent of two that are equally alike. */
const forAbove = 1.25
/** One of a unit below is seldom what a goal serves. */
const forBelow = 0.6
/** Key results for which somebody who may serve them is looked for. */
const mostKeyResults = 8

/** What suggestions are made for: an objective that is there, or words being written. */
export interface Subject {
  readonly title: string
  readonly cycleId: string | null
  /** Of whoever carries it. */
  readonly unitId: string | null
  /** Row of the objective; null for words being written. */
  readonly objective: number | null
}

const cyclesAround = ({ goals }: Sight, cycleId: string | null): ReadonlySet<string> => {
  const around = new Set<string>()
  for (let id = cycleId; id !== null && !around.has(id); ) {
    around.add(id)
    const row = goals.cycles.find(id)
    id = row === undefined ? null : goals.cycles.columns.parentId.get(row)
  }
  return around
}

/** One step up: from an objective to what it serves, from a key result to its objective. */
const stepsUp = (goals: WorkspaceGoals) => (id: string) => {
  const keyResult = goals.keyResults.find(id)
  if (keyResult !== undefined) return [goals.keyResults.columns.objectiveId.get(keyResult)]
  const { kind, toId } = goals.links.columns
  const end = goals.ends.find(id)
  if (end === -1) return []
  return [...goals.linksFrom.rowsOf(end)]
    .filter((row) => kind.get(row) === 'derives' || kind.get(row) === 'contributes')
    .flatMap((row) => toId.get(row) ?? [])
}

/** Finds among the titles of a workspace; asked for one subject at a time. */
export class Suggestions {
  private readonly sight: Sight
  private readonly index: TitleIndex
  private readonly subject: Subject
  private readonly above: ReadonlySet<string>

  constructor(sight: Sight, index: TitleIndex, subject: Subject) {
    this.sight = sight
    this.index = index
    this.subject = subject
    const { unitId } = subject
    this.above = new Set(unitId === null ? [] : sight.unitPath(unitId).slice(0, -1))
  }

  /** Objectives and key results it may serve; none that would close a circle, or is served. */
  parents(limit: number): Suggestion[] {
    const around = cyclesAround(this.sight, this.subject.cycleId)
    const { cycleId, isCandidate } = this.sight.goals.objectives.columns
    const found = this.find(this.subject.title, limit * 4, (node) => {
      const objective = objectiveOf(this.sight, node)
      const isNear = around.size === 0 || around.has(cycleId.get(objective) ?? '')
      return isNear && objective !== this.subject.objective && !isCandidate.get(objective)
    })
    const ranked = found
      .map((like) => ({ ...like, rank: like.likeness * this.placeOf(like.doc) }))
      .filter(({ rank, doc }) => rank >= leastForParent && this.mayServe(doc))
      .sort((a, b) => b.rank - a.rank || a.doc - b.doc)
    return ranked.slice(0, limit).map((like) => this.suggestion(like))
  }

  /** Objectives of the same cycle that say the same and are not linked to it. */
  duplicates(limit: number): Suggestion[] {
    const { cycleId } = this.sight.goals.objectives.columns
    const found = this.find(this.subject.title, limit * 2, (node) => {
      if (isKeyResult(node)) return false
      const objective = objectiveOf(this.sight, node)
      const isInCycle = cycleId.get(objective) === this.subject.cycleId
      return isInCycle && objective !== this.subject.objective && !this.isTied(node)
    })
    return found
      .filter(({ likeness }) => likeness >= leastForDuplicate)
      .slice(0, limit)
      .map((like) => this.suggestion(like))
  }

  /** Objectives of others that may serve one of its key results, which nobody serves. */
  servers(limit: number): (Suggestion & { keyResultId: string })[] {
    const { objective, cycleId: cycle } = this.subject
    if (objective === null) return []
    const { cycleId, isCandidate } = this.sight.goals.objectives.columns
    const rows = keyResultRows(this.sight, objective).slice(0, mostKeyResults)
    return rows.flatMap((row) => {
      const node = keyResultNode(row)
      const keyResultId = idOf(this.sight, node)
      const found = this.find(titleOf(this.sight, node), limit * 2, (other) => {
        const owner = objectiveOf(this.sight, other)
        if (isKeyResult(other) || owner === objective || isCandidate.get(owner)) return false
        return cycleId.get(owner) === cycle && !this.reaches(keyResultId, idOf(this.sight, other))
      })
      return found
        .filter(({ likeness }) => likeness >= leastForParent)
        .filter(
          ({ doc }) => !stepsUp(this.sight.goals)(idOf(this.sight, doc)).includes(keyResultId),
        )
        .slice(0, limit)
        .map((like) => ({ ...this.suggestion(like), keyResultId }))
    })
  }

  private find(title: string, limit: number, fits: (node: Node) => boolean): Like[] {
    return this.index.find(title, {
      limit,
      keep: (node) => {
        const objective = objectiveOf(this.sight, node)
        return objective >= 0 && this.sight.seesObjective(objective) && fits(node)
      },
    })
  }

  private suggestion({ doc, likeness }: Like): Suggestion {
    return {
      goal: goalBeside(this.sight, doc),
      likeness: Math.round(likeness * 1000) / 1000,
      isAbove: this.isAbove(doc),
    }
  }

  private placeOf(node: Node): number {
    if (this.isAbove(node)) return forAbove
    const { unitId } = carrierOf(this.sight, node)
    const isBelow =
      unitId !== null &&
      unitId !== this.subject.unitId &&
      this.sight.unitPath(unitId).includes(this.subject.unitId ?? '')
    return isBelow ? forBelow : 1
  }

  private isAbove(node: Node): boolean {
    return this.above.has(carrierOf(this.sight, node).unitId ?? '')
  }

  /** It does so already, or the goal is served by it or stands below it. */
  private mayServe(node: Node): boolean {
    const { objective } = this.subject
    if (objective === null) return true
    const own = this.sight.goals.objectives.idOf(objective)
    const id = idOf(this.sight, node)
    return !stepsUp(this.sight.goals)(own).includes(id) && !this.reaches(id, own)
  }

  private isTied(node: Node): boolean {
    const { objective } = this.subject
    if (objective === null) return false
    const own = this.sight.goals.objectives.idOf(objective)
    const id = idOf(this.sight, node)
    return this.reaches(own, id) || this.reaches(id, own)
  }

  private reaches(from: string, to: string): boolean {
    return pathBetween(from, to, stepsUp(this.sight.goals)) !== null
  }
}
