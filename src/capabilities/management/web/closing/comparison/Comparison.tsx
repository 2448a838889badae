import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import type { compareScores, ScoreComparison } from '../../../contract.ts'
import { Asked as Answered } from '../../Asked.tsx'
import { ByUnit } from './ByUnit.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import { FigureCell } from './FigureCell.tsx'
import { type Asked, kindsIn } from './figure.ts'
import { Goals } from './Goals.tsx'
import { Legend } from './Legend.tsx'

type ComparisonProps = { cycleId: string; unitId: string | null }

/** The scores of this cycle beside those of the ones before it: of all, by unit, and by who carries. */
export function Comparison({ cycleId, unitId }: ComparisonProps) {
  const asked = useRead<typeof compareScores>('management.compareScores', {
    cycleId,
    ...(unitId !== null && { unitId }),
  })
  return <Answered asked={asked}>{(found) => <Found {...{ found, cycleId, unitId }} />}</Answered>
}

function Found({ found, cycleId, unitId }: ComparisonProps & { found: ScoreComparison }) {
  const words = useMessages('management').closing
  const [query, setQuery] = useSearchParams()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { cycles, whole } = found
  const kinds = kindsIn(whole)
  const kind = kinds.find((one) => one === query.get('commitment')) ?? kinds[0]
  const scope = unitId === null ? {} : { unitId }
  return (
    <>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{words.whole.cycles}</h2>
        <p className="max-w-[70ch] text-base text-ink-soft">
          {cycles.length === 1 ? words.compared.alone : words.compared.lead}
        </p>
        {kinds.length === 0 ? (
          <p className="text-base text-ink-soft">{words.nothing}</p>
        ) : (
          <ComparedTable label={words.whole.cycles} head={words.compared.goals} cycles={cycles}>
            {kinds.map((one) => (
              <tr key={one} className="border-b border-line">
                <th scope="row" className="sticky left-0 bg-surface py-2 pr-3 font-normal">
                  <span className="font-medium">{words.compared.kinds[one]}</span>
                  <span className="block text-xs text-ink-faint">
                    {words.compared.expected[one]}
                  </span>
                </th>
                {cycles.map((cycle, at) => {
                  const figures = whole[at]?.[one]
                  if (!figures) return null
                  const whose = words.compared.all
                  const it = { cycle, kind: one, figures, whose, scope }
                  return <FigureCell key={cycle.id} asked={it} isThis={at === 0} onAsk={setAsked} />
                })}
              </tr>
            ))}
          </ComparedTable>
        )}
        {kinds.length > 0 && <Legend />}
      </section>
      {kind && (
        <section className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 className="text-lg font-semibold">
              {unitId === null ? words.compared.byUnit : words.compared.byOwner}
            </h2>
            {kinds.length > 1 && (
              <SegmentedControl
                size="s"
                label={words.compared.which}
                value={kind}
                options={kinds.map((value) => ({ value, label: words.compared.kinds[value] }))}
                onChange={(value) =>
                  setQuery(
                    (now) => {
                      now.set('commitment', value)
                      return now
                    },
                    { replace: true },
                  )
                }
              />
            )}
          </div>
          <ByUnit {...{ found, cycleId, unitId, kind }} onAsk={setAsked} />
        </section>
      )}
      {asked && <Goals asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
