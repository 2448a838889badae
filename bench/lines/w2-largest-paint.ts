import type { Line } from '../line.ts'
import { measure, slower } from './w2-home.ts'

export const line: Line = {
  measure: `largest contentful paint of Home on a ${slower}× slower processor`,
  unit: 'ms',
  goal: { is: 'at most', value: 1_000 },
  run: () => measure('largest'),
}
