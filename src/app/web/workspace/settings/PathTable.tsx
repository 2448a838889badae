import { useMessages } from '#ui/i18n.tsx'

type PathTableProps = { rows: readonly { path: string; text: string }[] }

const most = 100

/** Places in a file and what is said about each. */
export function PathTable({ rows }: PathTableProps) {
  const words = useMessages('workspace').data
  const rest = rows.length - most
  return (
    <div className="w-full overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-b border-line-strong text-ink-soft">
            <th className="py-1.5 pr-6 font-medium">{words.where}</th>
            <th className="py-1.5 font-medium">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ path, text }) => (
            <tr key={`${path} ${text}`} className="border-b border-line align-top">
              <td className="py-1.5 pr-6 font-mono text-xs break-all">{path || words.whole}</td>
              <td className="min-w-60 py-1.5">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="pt-2 text-sm text-ink-faint">{words.more(rest)}</p>}
    </div>
  )
}
