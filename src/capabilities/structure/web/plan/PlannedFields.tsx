import ArrowRight from 'lucide-react/icons/arrow-right'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { PlannedChange } from '../../contract.ts'
import { sayField } from './say-field.ts'

/** Field by field: what it is now and what it will be. */
export function PlannedFields({ fields }: { fields: PlannedChange['fields'] }) {
  const { plan, words } = useMessages('structure')
  const format = useFormat()
  if (fields.length === 0) return null
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm">
      {fields.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-ink-faint">{plan.field[field]}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5">
            {before !== null && (
              <>
                <span className="sr-only">{plan.before}</span>
                <span className="text-ink-faint break-words line-through decoration-line-strong">
                  {sayField(field, before, words, format)}
                </span>
                <ArrowRight size={12} aria-hidden="true" className="text-ink-faint" />
              </>
            )}
            <span className="sr-only">{plan.after}</span>
            <span className="break-words">
              {after === null || after === ''
                ? plan.nothing
                : sayField(field, after, words, format)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
