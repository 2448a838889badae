import X from 'lucide-react/icons/x'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextField } from '#ui/TextField.tsx'
import { type Figures, fieldsOf, figureIn, type Part, type Row, withFigure } from './assignment.ts'

type OwnerTableProps = {
  rows: readonly Row[]
  parts: readonly Part[]
  title: string
  onChange: (rows: readonly Row[]) => void
}

/** One row for each owner, with the figures that may differ. */
export function OwnerTable({ rows, parts, title, onChange }: OwnerTableProps) {
  const words = useMessages('alignment').assign
  const form = useMessages('goals').form
  const measured = parts.flatMap((part, place) =>
    fieldsOf(part).length > 0 ? [{ part, place }] : [],
  )
  const names: Record<keyof Figures, string> = {
    startValue: form.start,
    targetValue: form.target,
    lowerBound: form.lower,
    upperBound: form.upper,
  }
  const change = (at: number, row: Row) => onChange(rows.with(at, row))
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left align-bottom text-ink-soft">
            <th scope="col" className="sticky left-0 min-w-36 bg-surface py-2 pr-4 font-medium">
              {words.owners}
            </th>
            <th scope="col" className="min-w-52 py-2 pr-4 font-medium">
              {words.ownWords}
            </th>
            {measured.map(({ part, place }) => (
              <th key={place} scope="col" className="max-w-56 min-w-52 py-2 pr-4 font-medium">
                <span className="line-clamp-2">{part.title}</span>
                <span className="block text-xs font-normal text-ink-faint">
                  {fieldsOf(part)
                    .map((field) => names[field])
                    .join(' → ')}
                  {part.unitOfMeasure && ` · ${part.unitOfMeasure}`}
                </span>
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{words.remove('')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.owner.id} className="border-b border-line">
              <th
                scope="row"
                className="sticky left-0 max-w-56 bg-surface py-2 pr-4 text-left font-medium"
              >
                {row.owner.label}
                {row.owner.detail && (
                  <span className="block text-xs font-normal text-ink-faint">
                    {row.owner.detail}
                  </span>
                )}
              </th>
              <td className="py-2 pr-4">
                <TextField
                  aria-label={`${words.ownWords}: ${row.owner.label}`}
                  value={row.title}
                  placeholder={title || words.sameWords}
                  maxLength={500}
                  onChange={(own) => change(at, { ...row, title: own })}
                />
              </td>
              {measured.map(({ part, place }) => (
                <td key={place} className="py-2 pr-4">
                  <span className="flex gap-1.5">
                    {fieldsOf(part).map((field) => (
                      <NumberField
                        key={field}
                        aria-label={`${names[field]}, ${part.title}: ${row.owner.label}`}
                        value={figureIn(row, place, part, field)}
                        onChange={(value) => change(at, withFigure(row, place, field, value))}
                      />
                    ))}
                  </span>
                </td>
              ))}
              <td className="py-2 text-right">
                <IconButton
                  size="s"
                  label={words.remove(row.owner.label)}
                  icon={<X size={15} aria-hidden="true" />}
                  onClick={() => onChange(rows.filter((_, place) => place !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
