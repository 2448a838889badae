import type { Line } from '../line.ts'
import { balancedAccuracy, coached, labelledSentences, naively } from '../world/sentences.ts'

const BOUNDS = { keyResult: 0.95, objective: 0.85 } as const

/** Key results and objectives are held to different bounds; the smaller distance is the figure. */
export const line: Line = {
  measure:
    'writing coach on published goals: balanced accuracy above 0.95 (key results) and 0.85 (objectives)',
  unit: '',
  goal: { is: 'at least', value: 0 },
  run: async () => {
    const { rows, from } = labelledSentences()
    const told = (['keyResult', 'objective'] as const)
      .map((kind) => {
        const those = rows.filter((row) => row.kind === kind)
        const [coach, naive] = [coached, naively].map((by) => balancedAccuracy(those, by))
        return { kind, coach: coach ?? 0, naive: naive ?? 0, count: those.length }
      })
      .filter(({ count }) => count > 0)
    const list = (which: 'coach' | 'naive') =>
      told.map((one) => `${one.kind} ${one[which].toFixed(3)}`).join(', ')
    return {
      value: Math.min(...told.map(({ kind, coach }) => coach - BOUNDS[kind])),
      spread: 0,
      floor: `digit or no digit: ${list('naive')}`,
      sizes: `${list('coach')}; ${told.map(({ kind, count }) => `${count} ${kind}`).join(', ')} (${from})`,
    }
  },
}
