import type { Line } from './line.ts'

/** The lines that can run here, in the order of the scorecard; each is loaded only when it runs. */
export const LINES: Readonly<Record<string, () => Promise<{ readonly line: Line }>>> = {
  S1: () => import('./lines/s1-check-ins.ts'),
  S3: () => import('./lines/s3-list.ts'),
  'S3-304': () => import('./lines/s3-unchanged.ts'),
  R1: () => import('./lines/r1-full-roll-up.ts'),
  R2: () => import('./lines/r2-check-in.ts'),
  R3: () => import('./lines/r3-recursive-sql.ts'),
  R7: () => import('./lines/r7-shapes.ts'),
  R8: () => import('./lines/r8-incremental.ts'),
  'G-check-in': () => import('./lines/growth-check-in.ts'),
  'G-goal-page': () => import('./lines/growth-goal-page.ts'),
  'G-list': () => import('./lines/growth-list.ts'),
  'G-home': () => import('./lines/growth-home.ts'),
  J1: () => import('./lines/j1-reminders.ts'),
  A1: () => import('./lines/a1-writing-coach.ts'),
  A2: () => import('./lines/a2-published-goals.ts'),
  'A2-time': () => import('./lines/a2-coach-time.ts'),
  W1: () => import('./lines/w1-first-load.ts'),
  W2: () => import('./lines/w2-home.ts'),
  'W2-LCP': () => import('./lines/w2-largest-paint.ts'),
  W4: () => import('./lines/w4-interactions.ts'),
  W5: () => import('./lines/w5-check-in.ts'),
  W6: () => import('./lines/w6-scroll.ts'),
  'W6-elements': () => import('./lines/w6-elements.ts'),
}
