import { type ReactNode, useState } from 'react'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { wordsOfRule } from '../../../rules/writing/catalogue.ts'
import type { Finding } from '../../../rules/writing/words.ts'
import { excerptOf, type TypedAdvice } from '../../rules/typed.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import type { Asides } from './asides.ts'
import { SetAside } from './SetAside.tsx'

type FindingLineProps = {
  finding: Finding
  advice: Pick<TypedAdvice, 'line' | 'lang'>
  asides: Asides
  /** Beside its own actions. */
  children?: ReactNode
}

/** One finding: the words it means inside the sentence, what to do, and why on request. */
export function FindingLine({ finding, advice, asides, children }: FindingLineProps) {
  const words = useMessages('writing').line
  const [open, setOpen] = useState<'why' | 'aside' | null>(null)
  const { line, lang } = advice
  const { before, meant, after } = excerptOf(line, finding.span)
  const toggle = (which: 'why' | 'aside') => setOpen(open === which ? null : which)
  const action = linkClass('text', 'pointer-coarse:py-1')
  return (
    <div className="flex gap-2">
      <SeverityMark severity={finding.severity} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p lang={lang} className="truncate text-xs leading-5 text-ink-faint">
          {before}
          <mark className="rounded-xs bg-at-risk-soft text-ink underline decoration-at-risk decoration-1 underline-offset-3">
            {meant}
          </mark>
          {after}
        </p>
        <p lang={lang} className="text-ink">
          {finding.message}
        </p>
        <p className="flex flex-wrap gap-x-3 text-xs leading-5">
          <button
            type="button"
            aria-expanded={open === 'why'}
            onClick={() => toggle('why')}
            className={action}
          >
            {words.why}
          </button>
          <button
            type="button"
            aria-expanded={open === 'aside'}
            onClick={() => toggle('aside')}
            className={action}
          >
            {words.setAside}
          </button>
          {children}
        </p>
        {open === 'why' && (
          <p lang={lang} className="mt-1 text-ink-soft">
            {wordsOfRule(finding.rule, lang).why}{' '}
            <span className="text-ink-faint">({finding.rule})</span>
          </p>
        )}
        {open === 'aside' && (
          <SetAside
            onChoose={(why, note) => {
              asides.add({ rule: finding.rule, why, note })
              setOpen(null)
            }}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </div>
  )
}
