import Check from 'lucide-react/icons/check'
import { type ReactNode, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { KeyResultFigures } from '../../../rules/writing/records/with-figures.ts'
import type { SentenceKind } from '../../../rules/writing/words.ts'
import { adviceOnTyped, type TypedAdvice } from '../../rules/typed.ts'
import { Proposals } from '../rewrite/Proposals.tsx'
import { type Rewording, useRewording } from '../rewrite/use-rewording.ts'
import { useThresholds } from '../use-thresholds.ts'
import type { Asides } from './asides.ts'
import { FindingLine } from './FindingLine.tsx'
import { SetAsideList } from './SetAsideList.tsx'
import { useSettled } from './use-settled.ts'

type CoachLineProps = {
  kind: SentenceKind
  text: string
  /** The keyboard is elsewhere: no need to wait for a pause. */
  isLeft: boolean
  asides: Asides
  figures?: KeyResultFigures | undefined
  /** Puts other words into the field; where given, a model may propose some. */
  onReword?: ((text: string) => void) | undefined
  /** What stands here as long as there is nothing to say. */
  hint: ReactNode
}

/** What the coach says of a sentence while it is written. */
export default function CoachLine(props: CoachLineProps) {
  const { kind, text, isLeft, asides, figures, onReword, hint } = props
  const words = useMessages('writing').line
  const { lang } = useMessages('writing')
  const rewording = useRewording({ kind, text, figures, onReword })
  // Words that were put in place of others are meant as they are.
  const settled = useSettled(text, isLeft || Boolean(rewording?.takeBack))
  const setAside = asides.list.map(({ rule }) => rule)
  const advice = adviceOnTyped({ kind, lang, setAside, figures, ...settled }, useThresholds())
  const shown = text.trim() === '' ? null : advice
  const said = !shown ? '' : shown.readsWell ? words.readsWell : (shown.findings[0]?.message ?? '')
  return (
    <>
      <span aria-live="polite" className="sr-only">
        {said && `${words.coach}: ${said}`}
      </span>
      {shown && <Shown key={shown.line} advice={shown} asides={asides} rewording={rewording} />}
      {rewording?.takeBack && <Taken onTakeBack={rewording.takeBack} />}
      {(!shown || shown.readsWell) && hint}
    </>
  )
}

type ShownProps = { advice: TypedAdvice; asides: Asides; rewording: Rewording | null }

function Shown({ advice, asides, rewording }: ShownProps) {
  const words = useMessages('writing').line
  const [more, setMore] = useState(false)
  const { readsWell, findings, line } = advice
  const first = readsWell ? [] : findings.slice(0, 1)
  const rest = readsWell ? findings : findings.slice(1)
  const count = rest.length
  return (
    <div className="flex flex-col gap-2">
      {readsWell && (
        <p className="flex items-center gap-1 text-ink-soft">
          <Check size={14} aria-hidden="true" className="text-on-track" />
          {words.readsWell}
          {count > 0 && (
            <>
              <span aria-hidden="true">·</span>
              <More count={count} open={more} onToggle={() => setMore(!more)} thoughts />
            </>
          )}
        </p>
      )}
      {first.map((finding) => (
        <FindingLine key={finding.rule} finding={finding} advice={advice} asides={asides}>
          {count > 0 && <More count={count} open={more} onToggle={() => setMore(!more)} />}
          {rewording && <Suggest line={line} rewording={rewording} />}
        </FindingLine>
      ))}
      {rewording && !readsWell && <Proposals line={line} rewording={rewording} />}
      {more &&
        rest.map((finding, at) => (
          <FindingLine
            // A rule may mean two places of one sentence.
            // biome-ignore lint/suspicious/noArrayIndexKey: their order is that of the finding
            key={`${finding.rule}-${at}`}
            finding={finding}
            advice={advice}
            asides={asides}
          />
        ))}
      <SetAsideList asides={asides} />
    </div>
  )
}

function Suggest({ line, rewording }: { line: string; rewording: Rewording }) {
  const words = useMessages('writing').rewrite
  return (
    <button
      type="button"
      // Not disabled while it waits, which would take the keyboard away.
      aria-disabled={rewording.busy}
      onClick={() => rewording.busy || rewording.ask(line)}
      className={linkClass('text', 'pointer-coarse:py-1')}
    >
      {words.suggest}
    </button>
  )
}

function Taken({ onTakeBack }: { onTakeBack: () => void }) {
  const words = useMessages('writing').rewrite
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
      <span role="status">{words.taken}</span>
      {/* The focus was in the wording that was taken; back it goes to the words themselves. */}
      <Button
        size="s"
        kind="quiet"
        autoFocus
        onClick={({ currentTarget }) => {
          const field = currentTarget.closest('[data-coached]')
          field?.querySelector<HTMLElement>('textarea, input')?.focus()
          onTakeBack()
        }}
      >
        {words.takeBack}
      </Button>
    </p>
  )
}

type MoreProps = { count: number; open: boolean; onToggle: () => void; thoughts?: boolean }

function More({ count, open, onToggle, thoughts = false }: MoreProps) {
  const words = useMessages('writing').line
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className={linkClass('text', 'pointer-coarse:py-1')}
    >
      {open ? words.fewer : thoughts ? words.thoughts(count) : words.more(count)}
    </button>
  )
}
