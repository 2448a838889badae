import { directionBeside, directionsSeen, type StrategyView } from './view.ts'

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Titles that hold the text, those that begin with it first. */
function matching<One>(all: readonly One[], titleOf: (one: One) => string, text: string): One[] {
  const wanted = folded(text)
  return all
    .map((one) => ({ one, at: folded(titleOf(one)).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
    .map(({ one }) => one)
}

export function searchStrategy(view: StrategyView, text: string, limit: number) {
  const named = view.records.statements.filter(({ kind }) => kind === 'capability')
  return {
    directions: matching(directionsSeen(view), ({ title }) => title, text)
      .slice(0, limit)
      .map(directionBeside),
    capabilities: matching(named, ({ title }) => title ?? '', text)
      .slice(0, limit)
      .map(({ id, title }) => ({ id, title: title ?? '' })),
  }
}
