import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { Report } from './answers.ts'
import { PathTable } from './PathTable.tsx'

const kinds = [
  'cycles',
  'units',
  'people',
  'objectives',
  'keyResults',
  'checkIns',
  'links',
] as const
const idMade = 'goals.import_id_made'
const columns = ['created', 'updated', 'unchanged'] as const

/** What a file does, kind by kind, and what is to be said about it. */
export function ImportReport({ report }: { report: Report }) {
  const words = useMessages('workspace').data
  const { number } = useFormat()
  // What was made because the file only names it comes first: it may be a slip of the pen.
  const isMade = ({ code }: Report['notes'][number]) => code.endsWith('_made') && code !== idMade
  const made = report.notes.filter(isMade)
  const remarks = [...made, ...report.notes.filter((note) => !isMade(note))].map(
    ({ path, message }) => ({ path, text: message }),
  )
  const lines = [
    ...kinds.map((kind) => ({ name: words.kind[kind], count: report.counts[kind] })),
    ...Object.entries(report.parts).map(([key, count]) => ({ name: words.part(key), count })),
  ]
  return (
    <div role="status" className="flex w-full flex-col gap-4">
      <h3 className="text-base font-semibold">{report.isDryRun ? words.report : words.done}</h3>
      {report.isDryRun && report.created + report.updated === 0 && <p>{words.nothing}</p>}
      <table className="w-full max-w-xl text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left text-ink-soft">
            <th className="py-1.5 font-medium">{words.columns.kind}</th>
            {columns.map((column) => (
              <th key={column} className="py-1.5 text-right font-medium">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, count }) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {name}
              </th>
              {columns.map((column) => (
                <td
                  key={column}
                  className={
                    count[column] === 0
                      ? 'py-1.5 text-right text-ink-faint'
                      : 'py-1.5 text-right font-medium'
                  }
                >
                  {number(count[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {report.toMend > 0 && <p className="text-ink-soft">{words.toMend(report.toMend)}</p>}
      {remarks.length > 0 && (
        <details open={made.length > 0}>
          <summary className="text-sm font-medium text-ink-soft">
            {words.notes(remarks.length)}
          </summary>
          <PathTable rows={remarks} />
        </details>
      )}
    </div>
  )
}
