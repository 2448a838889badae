import ArrowRight from 'lucide-react/icons/arrow-right'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { coachSentence } from '../../../rules/writing/coach.ts'
import type { Language, SentenceKind } from '../../../rules/writing/words.ts'
import type { Example, Rewording } from '../../rules/gallery/examples.ts'

type ExampleEntryProps = {
  example: Example
  /** null for who writes no goals here. */
  onUse: (() => void) | null
}

/** One example: as it is often written, what is found about it, and as it could be. */
export function ExampleEntry({ example, onUse }: ExampleEntryProps) {
  const words = useMessages('writing').gallery
  const { id, lang, area, level, objective, keyResult, more } = example
  return (
    <section aria-labelledby={id} className="max-w-4xl border-t border-line py-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="text-sm font-semibold text-ink-soft">
          {words.areas[area]} · {words.levels[level]}
        </h2>
        {onUse && (
          <Button size="s" aria-label={words.beginWith(objective.after)} onClick={onUse}>
            {words.use}
          </Button>
        )}
      </div>
      <Reworded lang={lang} kind="objective" rewording={objective} isLead />
      <Reworded lang={lang} kind="keyResult" rewording={keyResult} />
      {more.length > 0 && (
        <div className="mt-3 grid gap-x-6 sm:grid-cols-[minmax(0,2fr)_1.25rem_minmax(0,3fr)]">
          <p className="text-sm text-ink-faint max-sm:hidden">{words.beside}</p>
          <span />
          <ul lang={lang} className="flex flex-col gap-1">
            {more.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

type RewordedProps = {
  lang: Language
  kind: SentenceKind
  rewording: Rewording
  isLead?: boolean
}

function Reworded({ lang, kind, rewording: { before, after }, isLead = false }: RewordedProps) {
  const words = useMessages('writing').gallery
  const [finding] = coachSentence({ lang, kind, text: before }).findings
  return (
    <div className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,2fr)_1.25rem_minmax(0,3fr)]">
      <div className="min-w-0">
        <p lang={lang} className="text-ink-soft">
          <span className="sr-only">{words.before}: </span>
          {before}
        </p>
        {finding && (
          <p lang={lang} className="mt-0.5 text-xs text-ink-faint">
            {finding.message}
          </p>
        )}
      </div>
      <ArrowRight
        size={16}
        aria-hidden="true"
        className="mt-0.5 text-ink-faint max-sm:mt-1 max-sm:rotate-90"
      />
      <p lang={lang} className={isLead ? 'text-md font-medium' : ''}>
        <span className="sr-only">{words.after}: </span>
        {after}
      </p>
    </div>
  )
}
