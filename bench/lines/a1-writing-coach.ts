import type { Line } from '../line.ts'
import { balancedAccuracy, coached, labelledSentences, naively } from '../world/sentences.ts'

/** Labelled sentences of both languages; the worse language is the figure. */
export const line: Line = {
  measure: 'writing coach on labelled sentences: balanced accuracy, the worse language',
  unit: '',
  goal: { is: 'at least', value: 0.9 },
  run: async () => {
    const { rows, from } = labelledSentences()
    const told = (['en', 'zh'] as const)
      .map((lang) => {
        const those = rows.filter((row) => row.lang === lang)
        const [coach, naive] = [coached, naively].map((by) => balancedAccuracy(those, by))
        return { lang, coach: coach ?? 0, naive: naive ?? 0, count: those.length }
      })
      .filter(({ count }) => count > 0)
    const list = (which: 'coach' | 'naive') =>
      told.map((one) => `${one.lang} ${one[which].toFixed(3)}`).join(', ')
    return {
      value: Math.min(...told.map(({ coach }) => coach)),
      spread: 0,
      floor: `digit or no digit: ${list('naive')}`,
      sizes: `${list('coach')}; ${told.map(({ lang, count }) => `${count} ${lang}`).join(', ')} (${from})`,
    }
  },
}
