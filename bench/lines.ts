import type { Line } from './line.ts'

/** The lines that can run here, in the order of the scorecard; each is loaded only when it runs. */
export const LINES: Readonly<Record<string, () => Promise<{ readonly line: Line }>>> = {
  R1: () => import('./lines/r1-full-roll-up.ts'),
  R2: () => import('./lines/r2-check-in.ts'),
  R7: () => import('./lines/r7-shapes.ts'),
  R8: () => import('./lines/r8-incremental.ts'),
}
