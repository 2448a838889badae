import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'

export type ExplainPart = {
  id: string
  label: ReactNode
  /** The part's own value in words, e.g. `62 %`; what is unknown says so. */
  value: string
  /** Its weight in words; left out when all weigh the same. */
  weight?: string | undefined
  /** What it gives to the sum, in words. */
  gives?: string | undefined
  /** Who moved it last, and when. */
  moved?: ReactNode
  /** It has no figure and takes no part in the sum. */
  leftOut?: boolean
}

export type ExplainSum = {
  /** The rule in words: how the parts make the result. */
  rule: ReactNode
  parts: readonly ExplainPart[]
  result: string
  /** What is missing, e.g. `4 of 6 key results have a figure`. */
  note?: ReactNode
}

/** A sum and its parts, as a table: for a popover, a panel, or a page. */
export function ExplainTable({ rule, parts, result, note }: ExplainSum) {
  const words = useMessages('ui').explain
  const weighted = parts.some((part) => part.weight !== undefined)
  const giving = parts.some((part) => part.gives !== undefined)
  const cell = 'tabular py-1.5 pl-4 text-right align-top whitespace-nowrap'
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="max-w-[60ch] text-ink-soft">{rule}</p>
      <table className="w-full border-collapse">
        <thead className="text-xs text-ink-faint">
          <tr className="border-b border-line">
            <th scope="col" className="py-1 text-left font-normal">
              {words.part}
            </th>
            <th scope="col" className={cx(cell, 'font-normal')}>
              {words.value}
            </th>
            {weighted && (
              <th scope="col" className={cx(cell, 'font-normal')}>
                {words.weight}
              </th>
            )}
            {giving && (
              <th scope="col" className={cx(cell, 'font-normal')}>
                {words.gives}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr
              key={part.id}
              className={cx('border-b border-line', part.leftOut && 'text-ink-faint')}
            >
              <th scope="row" className="py-1.5 text-left align-top font-normal">
                {part.label}
                {part.moved && <span className="block text-xs text-ink-faint">{part.moved}</span>}
              </th>
              <td className={cell}>{part.value}</td>
              {weighted && <td className={cell}>{part.weight}</td>}
              {giving && <td className={cell}>{part.gives}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="py-1.5 text-left">
              {words.total}
            </th>
            <td className={cell} colSpan={1 + Number(weighted) + Number(giving)}>
              {result}
            </td>
          </tr>
        </tfoot>
      </table>
      {note && <p className="text-xs text-ink-faint">{note}</p>}
    </div>
  )
}
