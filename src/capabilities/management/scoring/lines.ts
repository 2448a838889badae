import type { StructureDirectory } from '#capabilities/structure/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { type Capacity, capacityOf, type RaterLine } from './rules/raters.ts'

interface Carrier {
  readonly unitId: string | null
  readonly roleId: string | null
}

type Line = Omit<RaterLine, 'invited'>

export interface Where {
  readonly structure: Pick<
    StructureDirectory,
    'holdersOf' | 'headRoleOf' | 'managerOf' | 'unitOfRole' | 'unitPath'
  >
  readonly workspaceId: string
  readonly today: string
}

/**
 * Who carries a goal, and who stands above them, as a function of its carrier: whoever holds the role;
 * of a unit, whoever heads it. Above is the manager line of the owner, and else the nearest head of
 * the unit or of one above it. Answers are kept: many goals have one carrier.
 */
export function linesOf({ structure, workspaceId, today }: Where): (carrier: Carrier) => Line {
  const known = new Map<string, Line>()
  const holders = (roleId: string | null): string[] =>
    roleId === null
      ? []
      : structure.holdersOf(workspaceId, roleId, today).map(({ personId }) => personId)
  const headOf = (unitId: string) => holders(structure.headRoleOf(workspaceId, unitId, today))

  function lineOf({ unitId, roleId }: Carrier): Line {
    const owners = roleId !== null ? holders(roleId) : unitId === null ? [] : headOf(unitId)
    const above = owners.flatMap(
      (one) => structure.managerOf(workspaceId, one, today)?.personId ?? [],
    )
    const unit = unitId ?? (roleId && structure.unitOfRole(workspaceId, roleId, today))
    const heads = unit
      ? structure.unitPath(workspaceId, unit, today).toReversed().flatMap(headOf)
      : []
    const superior = [...above, ...heads].find((one) => !owners.includes(one)) ?? null
    return { owners, superior }
  }

  return (carrier) => {
    const key = `${carrier.unitId} ${carrier.roleId}`
    const line = known.get(key) ?? lineOf(carrier)
    known.set(key, line)
    return line
  }
}

/** A goal that nobody carries is its maker's. */
export function capacityFor(
  actor: Actor,
  line: RaterLine,
  goal: { readonly carrier: Carrier; readonly createdBy: string | null },
): Capacity | null {
  const { unitId, roleId } = goal.carrier
  const isUncarried = unitId === null && roleId === null
  if (isUncarried && goal.createdBy === actor.memberId) return 'owner'
  return capacityOf(line, actor.personId)
}
