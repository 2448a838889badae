import type { OutputOf } from '#platform/contract/operation.ts'
import type { ExplainPart, ExplainSum } from '#ui/Explain.tsx'
import { type Format, useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { explainProgress, OwnSum } from '../../contract.ts'
import { useMemberName } from '../goal/use-members.ts'
import type { Messages } from './messages/en.ts'

type Explanation = OutputOf<typeof explainProgress>
type Part = Explanation['parts'][number]
type Words = Messages

const ownFigure = (own: OwnSum, words: Words, { number, percent }: Format): string => {
  if (own.by === 'distance' && own.current !== null && own.start !== null && own.target !== null) {
    return words.sum(number(own.current), number(own.start), number(own.target))
  }
  if (own.by === 'periods') return words.periods(own.inside ?? 0, own.periods ?? 0)
  if (own.by === 'steps')
    return words.steps(number(own.doneWeight ?? 0), number(own.totalWeight ?? 0))
  if (own.by === 'baseline' && own.current !== null) return number(own.current)
  return own.share === null ? words.unknown : percent(own.share, 1)
}

const ownNote = (own: OwnSum, words: Words): string | undefined =>
  own.held ? words.held[own.held] : (own.because && words.because[own.because]) || undefined

const ruleOf = (explanation: Explanation, words: Words): string => {
  if (explanation.own) return words.rule[explanation.own.by]
  return explanation.parts.length > 0 ? words.rule.parts : words.rule.unknown
}

/** Turns the server's explanation into the table every explanation is read in. */
export const useProgressSum = (open: (id: string) => void) => {
  const words = useMessages('explanation')
  const format = useFormat()
  const nameOf = useMemberName()
  const share = (value: number | null) =>
    value === null ? words.unknown : format.percent(value, 1)
  const movedBy = ({ moved, movedAmong }: Pick<Explanation, 'moved' | 'movedAmong'>) => {
    const said = moved
      ? words.moved(nameOf(moved.memberId), format.instant(moved.at))
      : words.notMoved
    return movedAmong === null ? said : `${said} ${words.movedAmong(format.number(movedAmong))}`
  }
  const partOf = (part: Part): ExplainPart => ({
    id: part.linkId ?? part.goal.id,
    label: (
      <>
        <button
          type="button"
          onClick={() => open(part.goal.id)}
          className={linkClass('text', 'line-clamp-3 text-left wrap-anywhere')}
        >
          {part.goal.title}
        </button>
        {part.kind !== 'belongs' && (
          <span className="block text-xs text-ink-faint">{words.kinds[part.kind]}</span>
        )}
      </>
    ),
    value: share(part.progress),
    weight: part.counts && part.isKnown ? format.percent(part.weight, 1) : '–',
    gives: part.counts && part.contribution !== null ? share(part.contribution) : words.leftOut,
    moved: movedBy(part),
    leftOut: !part.counts || !part.isKnown,
  })
  return (explanation: Explanation): ExplainSum => {
    const { own: sum, parts, coverage } = explanation
    const partial = coverage !== null && coverage < 1 && parts.length > 0
    return {
      rule: ruleOf(explanation, words),
      result: share(explanation.progress),
      parts: sum
        ? [
            {
              id: 'own',
              label: ownFigure(sum, words, format),
              value: share(explanation.progress),
              moved: movedBy(explanation),
            },
          ]
        : parts.map(partOf).sort((a, b) => Number(a.leftOut) - Number(b.leftOut)),
      note: sum
        ? ownNote(sum, words)
        : partial
          ? words.coverage(format.percent(coverage))
          : undefined,
    }
  }
}
