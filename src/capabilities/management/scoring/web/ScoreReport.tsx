import { useMessages } from '#ui/i18n.tsx'
import type { Scoring } from '../../contract.ts'
import { useFigures } from './figures.ts'
import { commitments } from './scoring-filter.ts'

type Report = Scoring['whole']

/** Scores by unit; committed and aspirational goals are never mixed. */
export function ScoreReport({ scoring: { units, whole } }: { scoring: Scoring }) {
  const words = useMessages('management').scoring
  const expected = {
    committed: words.expectedCommitted,
    aspirational: words.expectedAspirational,
    unsaid: '',
  }
  // A column is there for goals that are.
  const kinds = commitments.filter((kind) => whole[kind].objectives > 0)
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{words.byUnit}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled by keys too */}
      <section tabIndex={0} aria-label={words.byUnit} className="overflow-x-auto">
        <table className="tabular w-full text-left text-base max-sm:text-sm sm:min-w-140">
          <thead className="text-sm text-ink-soft">
            <tr className="border-b border-line-strong">
              <th className="py-1.5 font-medium">{words.unit}</th>
              {kinds.map((kind) => (
                <th key={kind} className="py-1.5 pl-2 text-right font-medium sm:pl-4">
                  {words[kind]}
                  {expected[kind] && (
                    <span className="block text-xs font-normal">{expected[kind]}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, report }) => (
              <Line
                key={unit?.id ?? ''}
                name={unit ? (unit.name ?? '') : words.noUnit}
                report={report}
                kinds={kinds}
              />
            ))}
            {units.length > 1 && <Line isWhole name={words.whole} report={whole} kinds={kinds} />}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Line({
  name,
  report,
  kinds,
  isWhole = false,
}: {
  name: string
  report: Report
  kinds: readonly (typeof commitments)[number][]
  isWhole?: boolean
}) {
  const words = useMessages('management').scoring
  const { score } = useFigures()
  return (
    <tr className={isWhole ? 'font-semibold' : 'border-b border-line'}>
      <th scope="row" className="py-2 font-[inherit] wrap-anywhere">
        {name}
      </th>
      {kinds.map((kind) => {
        const { objectives, scored, mean } = report[kind]
        return (
          <td key={kind} className="py-2 pl-2 text-right sm:pl-4">
            {objectives > 0 && score(mean)}
            <span className="block text-xs font-normal text-ink-faint">
              {objectives > 0 && words.figure(scored, objectives)}
            </span>
          </td>
        )
      })}
    </tr>
  )
}
