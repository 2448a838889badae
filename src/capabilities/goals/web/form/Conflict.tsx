import { useMessages } from '#ui/i18n.tsx'
import type { ObjectiveDraft } from './objective-draft.ts'

type ConflictProps = { stored: ObjectiveDraft; draft: ObjectiveDraft }

/** What somebody else saved meanwhile, beside what is typed here. */
export function Conflict({ stored, draft }: ConflictProps) {
  const words = useMessages('goals').form
  const fields = [
    { label: words.title, theirs: stored.title, yours: draft.title },
    { label: words.description, theirs: stored.description, yours: draft.description },
    { label: words.owner, theirs: stored.owner?.label, yours: draft.owner?.label },
  ].filter(({ theirs, yours }) => (theirs ?? '') !== (yours ?? ''))
  return (
    <dl className="flex flex-col gap-3 text-sm">
      {fields.map(({ label, theirs, yours }) => (
        <div key={label} className="border-l-2 border-line-strong pl-3">
          <dt className="text-ink-soft">{words.storedNow(label)}</dt>
          <dd className="break-words whitespace-pre-wrap">{theirs || words.nothingThere}</dd>
          <dt className="mt-1 text-ink-soft">{words.typedHere}</dt>
          <dd className="font-medium break-words whitespace-pre-wrap">
            {yours || words.nothingThere}
          </dd>
        </div>
      ))}
    </dl>
  )
}
