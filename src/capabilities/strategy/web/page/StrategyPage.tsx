import { OnPastDay } from '#capabilities/goals/web/goal/past-day.ts'
import { useAsOf } from '#capabilities/structure/web/as-of.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { getStrategy } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { StrategyView } from './StrategyView.tsx'

/** What did we choose, and who carries it? */
export default function StrategyPage() {
  const words = useMessages('strategy').page
  const asOf = useAsOf()
  const day = asOf.on !== undefined && asOf.on < asOf.today ? asOf.on : undefined
  const asked = useRead<typeof getStrategy>('strategy.getStrategy', day ? { asOf: day } : {}, {
    keep: true,
  })
  return (
    <Asked asked={asked} title={words.title}>
      {(answer) => (
        <OnPastDay value={day ?? null}>
          <StrategyView answer={answer} day={day} asOf={asOf} />
        </OnPastDay>
      )}
    </Asked>
  )
}
