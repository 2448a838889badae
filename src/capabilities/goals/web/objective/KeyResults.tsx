import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { KeyResultLine } from './KeyResultLine.tsx'
import type { Ask, ObjectiveAnswer } from './types.ts'
import type { ObjectiveWrites } from './use-objective-writes.ts'

type KeyResultsProps = {
  answer: ObjectiveAnswer
  ask: Ask
  writes: ObjectiveWrites
  openKeyResult?: string | null | undefined
}

/** How anybody can tell that the objective is reached. */
export function KeyResults({ answer, ask, writes, openKeyResult }: KeyResultsProps) {
  const words = useMessages('goals').objective
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(openKeyResult ? [openKeyResult] : []),
  )
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <section aria-labelledby="key-results">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <h2 id="key-results" className="text-lg font-semibold">
          {words.keyResults}
        </h2>
        {answer.may.change && (
          <Button
            kind="quiet"
            size="s"
            icon={<Plus size={14} aria-hidden="true" />}
            onClick={() => ask({ do: 'add-key-result' })}
          >
            {words.addKeyResult}
          </Button>
        )}
      </div>
      {answer.keyResults.length === 0 && (
        <div className="pt-2">
          <p className="font-medium">{words.noKeyResults}</p>
          <p className="text-ink-soft">{words.noKeyResultsText}</p>
          <p className="mt-2 border-l-2 border-line-strong py-0.5 pl-4">
            {words.noKeyResultsExample}
          </p>
        </div>
      )}
      <ul className="mt-1">
        {answer.keyResults.map((one) => (
          <KeyResultLine
            key={one.row.id}
            detail={one}
            answer={answer}
            ask={ask}
            writes={writes}
            open={open.has(one.row.id)}
            onToggle={() => toggle(one.row.id)}
          />
        ))}
      </ul>
    </section>
  )
}
