import { useRef } from 'react'
import { useMessages } from '#ui/i18n.tsx'
import { useAnchored } from '#ui/use-anchored.ts'
import type { KeyResultFigures } from '../../../rules/writing/records/with-figures.ts'
import type { SentenceKind } from '../../../rules/writing/words.ts'
import { adviceOnTyped } from '../../rules/typed.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { useThresholds } from '../use-thresholds.ts'
import { useStoredAsides } from './stored-asides.ts'
import { useSettled } from './use-settled.ts'

type InlineCoachProps = {
  kind: SentenceKind
  goal: { id: string; objectiveId: string }
  text: string
  figures: KeyResultFigures | undefined
}

/**
 * What the coach says of words that are edited in their place, floating below them. There is nothing
 * to press: whoever leaves the words saves them. The form of the goal has the rest.
 */
export default function InlineCoach({ kind, goal, text, figures }: InlineCoachProps) {
  const { line: words, lang } = useMessages('writing')
  const settled = useSettled(text, false)
  const asides = useStoredAsides(goal.objectiveId, goal.id)
  const setAside = asides.list.map(({ rule }) => rule)
  const advice = adviceOnTyped({ kind, lang, setAside, figures, ...settled }, useThresholds())
  const first = advice && !advice.readsWell ? advice.findings[0] : undefined
  const anchor = useRef<Element | null>(null)
  const box = useRef<HTMLElement | null>(null)
  useAnchored(first !== undefined, anchor, box)
  return (
    <>
      <span role="status" className="sr-only">
        {first && `${words.coach}: ${first.message}`}
      </span>
      {first && (
        <span
          ref={(element) => {
            box.current = element
            anchor.current = element?.parentElement ?? null
          }}
          popover="manual"
          aria-hidden="true"
          lang={advice?.lang}
          // A press here must not take the keyboard away, which would save.
          onPointerDown={(event) => event.preventDefault()}
          className="fixed m-0 w-max max-w-[min(26rem,calc(100vw-1rem))] rounded-m border-0 bg-raised px-3 py-2 text-sm font-normal whitespace-normal text-ink shadow-floating forced-colors:border"
        >
          <span className="flex gap-2">
            <SeverityMark severity={first.severity} className="mt-0.5" />
            <span>{first.message}</span>
          </span>
        </span>
      )}
    </>
  )
}
