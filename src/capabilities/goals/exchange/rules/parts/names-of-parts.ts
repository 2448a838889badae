import { Names } from '../names.ts'
import type { StateIndex } from '../state-index.ts'
import type { Directory, TakenGoals } from '../taken.ts'
import { checkInKeys } from './check-in-keys.ts'
import { linkKey } from './link-key.ts'
import type { PartList, Row, Target } from './part.ts'
import { type PartsState, partKeyOf } from './parts-state.ts'

/** Finds what entries of the parts refer to, by what the file calls it. */
export class NamesOfParts {
  private readonly directory: Directory
  private goals: Pick<TakenGoals, 'objectiveNames' | 'keyResultNames'> | null = null

  constructor(directory: Directory) {
    this.directory = directory
  }

  /** From here on goals can be named. */
  know(goals: TakenGoals, index: StateIndex): void {
    this.goals = goals
    const links = this.own('goal-link')
    for (const link of [...index.linksFrom.values()].flat())
      links.add(link.id, linkKey(link, index) ?? null)
    const checkIns = this.own('check-in')
    const said = new Map(
      goals.objectives.flatMap(({ keyResults }) =>
        keyResults.map(({ id, entry }) => [id, entry.raw['checkIns']] as const),
      ),
    )
    const keys = checkInKeys(
      index,
      ({ id, extra }) => said.get(id) ?? extra.written?.['checkIns']?.raw,
    )
    for (const [id, key] of keys) checkIns.add(id, key)
  }

  of(target: Target): Names {
    switch (target) {
      case 'unit':
        return this.directory.units
      case 'role':
        return this.directory.roles
      case 'person':
        return this.directory.persons
      case 'cycle':
        return this.directory.cycles
      case 'objective':
        return this.goals?.objectiveNames ?? new Names()
      case 'key-result':
        return this.goals?.keyResultNames ?? new Names()
      default:
        return this.own(target)
    }
  }

  private own(kind: string): Names {
    const names = this.directory.elsewhere.get(kind) ?? new Names()
    this.directory.elsewhere.set(kind, names)
    return names
  }

  /** Entries in one parent find each other by plain ids that others use as well. */
  enter(kind: string, id: string, key: string, parentId: string): void {
    const names = this.own(kind)
    names.add(id, `${parentId}/${key}`)
    names.alias(id, key)
  }

  find(target: Target, word: string, parentId: string): string | undefined {
    if (target === 'member') return this.directory.authors.find(word)?.memberId ?? undefined
    const names = this.of(target)
    return names.find(`${parentId}/${word}`) ?? names.find(word)
  }

  enterKnown(list: PartList, state: PartsState): void {
    for (const row of state.rows.get(list.of.kind) ?? [])
      this.enter(list.of.kind, row.id, partKeyOf(row.id, state), parentIdOf(list, row))
  }
}

export const parentIdOf = ({ parent }: PartList, row: Row): string =>
  parent === undefined ? '' : String(row[parent])
