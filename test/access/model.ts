import type { Rights } from './grid.ts'
import { sees } from './grids.ts'
import { goals } from './rights/goals.ts'
import { management } from './rights/management.ts'
import { strategy } from './rights/strategy.ts'
import { team } from './rights/team.ts'
import { workspace } from './rights/workspace.ts'

/** The rule of every operation; one that is missing here fails the test. */
export const rights: Rights = { ...workspace, ...management, ...goals, ...strategy, ...team }

export const situations = Object.keys(sees)
