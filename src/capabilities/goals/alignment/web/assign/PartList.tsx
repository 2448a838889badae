import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { additionOf, emptyKeyResult } from '../../../web/form/key-result-draft.ts'
import { aimText } from '../../../web/goal/figure-text.ts'
import { ProposalDialog } from '../requests/ProposalDialog.tsx'
import type { Part } from './assignment.ts'

type PartListProps = { parts: readonly Part[]; onChange: (parts: readonly Part[]) => void }

/** The key results that everybody gets. */
export function PartList({ parts, onChange }: PartListProps) {
  const all = useMessages('alignment')
  const words = all.assign
  const { form, goal } = useMessages('goals')
  const format = useFormat()
  const [adding, setAdding] = useState(false)
  const aimOf = (part: Part) =>
    aimText(
      {
        type: part.type,
        unitOfMeasure: part.unitOfMeasure ?? null,
        start: part.startValue ?? null,
        target: part.targetValue ?? null,
        lower: part.lowerBound ?? null,
        upper: part.upperBound ?? null,
        current: null,
      },
      goal,
      format,
    )
  return (
    <section className="flex max-w-3xl flex-col gap-2">
      <h2 className="text-lg font-semibold">{words.keyResults}</h2>
      {parts.length === 0 && <p className="text-sm text-ink-soft">{words.noKeyResults}</p>}
      <ol>
        {parts.map((part, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same words
            key={at}
            className="flex items-start gap-3 border-b border-line py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-1 break-words">
              {part.title}
              <span className="tabular block text-sm text-ink-soft">
                {aimOf(part) ?? goal.type[part.type]}
              </span>
            </span>
            <IconButton
              size="s"
              label={words.remove(part.title)}
              icon={<X size={15} aria-hidden="true" />}
              onClick={() => onChange(parts.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ol>
      <Button size="s" className="self-start" onClick={() => setAdding(true)}>
        {form.newKeyResult}
      </Button>
      {adding && (
        <ProposalDialog
          title={form.newKeyResult}
          action={form.createKeyResult}
          initial={emptyKeyResult(null, null)}
          busy={false}
          refusal={null}
          onClose={() => setAdding(false)}
          onSave={(draft) => {
            const { objectiveId: _o, unitId: _u, roleId: _r, ...part } = additionOf(draft, '')
            onChange([...parts, part])
            setAdding(false)
          }}
        />
      )}
    </section>
  )
}
