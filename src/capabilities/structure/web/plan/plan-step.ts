import type { CalendarDate } from '#kernel/calendar.ts'
import type { InputOf } from '#platform/contract/operation.ts'
import type { planReorganisation } from '../../contract.ts'

type Seen = { id: string; version: number; name: string }

/** Units: `name` is the unit's own. */
export type UnitStep =
  | ({ do: 'move'; parentId: string | null; parent: string | null } & Seen)
  | ({ do: 'rename'; to: string } & Seen)
  | { do: 'add'; id: string; name: string; parentId: string | null; parent: string | null }
  | ({ do: 'close' } & Seen)

/** Roles: `name` is the title. */
export type RoleStep =
  | { do: 'addRole'; id: string; name: string; unitId: string; unit: string }
  | ({ do: 'moveRole'; unitId: string; unit: string } & Seen)
  | ({ do: 'closeRole' } & Seen)

/** People: `name` is the person's; `id` is the assignment's, or a new one. */
export type PersonStep =
  | {
      do: 'assign'
      id: string
      name: string
      personId: string
      roleId: string
      role: string
      share: number
    }
  | ({ do: 'end'; personId: string; fromRoleId: string; fromRole: string } & Seen)
  | ({
      do: 'reassign'
      personId: string
      fromRoleId: string
      fromRole: string
      roleId: string
      role: string
      share: number
    } & Seen)

/** One step of a reorganisation being planned. Names are kept so that it can be read at any time. */
export type Step = UnitStep | RoleStep | PersonStep
export type Verb = Step['do']

type Move = InputOf<typeof planReorganisation>['moves'][number]

/** What the server is asked to do for a step: who changes roles ends one and begins another. */
export function movesOf(step: Step, from: CalendarDate): Move[] {
  const { id } = step
  switch (step.do) {
    case 'add':
      return [{ do: 'addUnit', id, name: step.name, parentId: step.parentId, from }]
    case 'move':
      return [
        { do: 'changeUnit', unitId: id, version: step.version, from, parentId: step.parentId },
      ]
    case 'rename':
      return [{ do: 'changeUnit', unitId: id, version: step.version, from, name: step.to }]
    case 'close':
      return [{ do: 'closeUnit', unitId: id, version: step.version, from }]
    case 'addRole':
      return [{ do: 'addRole', id, title: step.name, unitId: step.unitId, from }]
    case 'moveRole':
      return [{ do: 'changeRole', roleId: id, version: step.version, from, unitId: step.unitId }]
    case 'closeRole':
      return [{ do: 'closeRole', roleId: id, version: step.version, from }]
    case 'assign':
      return [assignment(step, from)]
    case 'end':
      return [{ do: 'endAssignment', assignmentId: id, version: step.version, from }]
    case 'reassign':
      return [
        { do: 'endAssignment', assignmentId: id, version: step.version, from },
        assignment(step, from),
      ]
  }
}

const assignment = (
  { personId, roleId, share }: { personId: string; roleId: string; share: number },
  from: CalendarDate,
): Move => ({ do: 'assignPerson', personId, roleId, share, from })
