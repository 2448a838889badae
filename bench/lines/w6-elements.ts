import type { Line } from '../line.ts'
import { measure } from './w6-scroll.ts'

export const line: Line = {
  measure: 'elements on the page while scrolling a tree of 10,000 rows',
  unit: 'elements',
  goal: { is: 'at most', value: 1_500 },
  run: () => measure('nodes'),
}
