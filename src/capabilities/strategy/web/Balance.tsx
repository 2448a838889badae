import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { ExplainButton } from '#ui/ExplainButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { BalanceAnswer, getBalance } from '../contract.ts'
import { Asked } from './Asked.tsx'
import { MixDialog } from './MixDialog.tsx'

type Side = 'nature' | 'category'

/** How many objectives are of each nature and category, against what the leaders want. */
export function Balance({ cycleId }: { cycleId?: string | undefined }) {
  const words = useMessages('strategy').balance
  const [editing, setEditing] = useState(false)
  const asked = useRead<typeof getBalance>('strategy.getBalance', cycleId ? { cycleId } : {}, {
    keep: true,
  })
  return (
    <section aria-labelledby="balance" className="flex flex-col gap-4">
      <div>
        <h2 id="balance" className="text-sm font-medium text-ink-faint">
          {words.title}
        </h2>
        <p className="text-sm text-ink-soft">{words.lead}</p>
      </div>
      <Asked asked={asked} lines={4}>
        {(answer) => (
          <>
            <SideBars side="nature" balance={answer.nature} />
            <SideBars side="category" balance={answer.category} />
            {answer.may.change && (
              <Button
                kind="quiet"
                size="s"
                className="-ml-2 self-start"
                onClick={() => setEditing(true)}
              >
                {answer.version === null ? words.setMix : words.changeMix}
              </Button>
            )}
            {editing && <MixDialog answer={answer} onClose={() => setEditing(false)} />}
          </>
        )}
      </Asked>
    </section>
  )
}

function SideBars({ side, balance }: { side: Side; balance: BalanceAnswer }) {
  const words = useMessages('strategy').balance
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-sm font-medium">{words[side]}</h3>
      {balance.said === 0 && <p className="text-sm text-ink-faint">{words.nothing}</p>}
      {(balance.said > 0 || balance.parts.some(({ target }) => target !== null)) &&
        balance.parts.map((part) => <Bar key={part.word} part={part} balance={balance} />)}
      {balance.said > 0 && balance.unsaid > 0 && (
        <p className="text-xs text-ink-faint">{words.unsaid(balance.unsaid)}</p>
      )}
    </div>
  )
}

type BarProps = { part: BalanceAnswer['parts'][number]; balance: BalanceAnswer }

const width = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`

/** The share there is as a bar, the share that is wanted as a tick. */
function Bar({ part, balance }: BarProps) {
  const words = useMessages('strategy').balance
  const format = useFormat()
  const { word, count, share, target } = part
  const shown = share === null ? '–' : format.percent(share)
  const wanted = target === null ? words.noTarget : words.target(format.percent(target))
  return (
    <ExplainButton
      label={words.explain(words.words[word], shown)}
      className="block w-full rounded-s text-left"
      explanation={() => (
        <div className="flex flex-col gap-2 text-sm">
          <p className="max-w-[40ch] text-ink-soft">{words.rule}</p>
          {share !== null && (
            <p className="tabular font-medium">{words.sum(count, balance.said, shown)}</p>
          )}
          <p className="text-ink-soft">{wanted}</p>
        </div>
      )}
    >
      <span className="grid grid-cols-[5.5rem_minmax(0,1fr)_2.75rem] items-center gap-2 text-sm">
        <span className="truncate text-ink-soft">{words.words[word]}</span>
        <span className="relative block h-2 rounded-full bg-pressed" aria-hidden="true">
          <span
            className="forced-fill block h-full rounded-full bg-accent-solid"
            style={{ width: width(share ?? 0) }}
          />
          {target !== null && (
            <span
              className="forced-mark absolute -inset-y-1 -ml-px w-0.5 rounded-full bg-ink ring-1 ring-surface"
              style={{ left: width(target) }}
            />
          )}
        </span>
        <span className="tabular text-right">{shown}</span>
      </span>
      {target !== null && (
        <span className="tabular block pl-24 text-xs text-ink-faint">{wanted}</span>
      )}
    </ExplainButton>
  )
}
