import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Risk } from '../../contract.ts'
import { RiskForm } from './RiskForm.tsx'
import { RiskLine } from './RiskLine.tsx'
import type { RiskGoal } from './risk-goal.ts'

type RiskListProps = {
  risks: readonly Risk[]
  /** Goals a new one may concern; none: nothing can be raised here. */
  goals: readonly RiskGoal[]
  /** The person proposed to see to a new one. */
  me: { id: string; name: string | null } | null
  /** The page is about one goal: its name is not repeated. */
  ofOne?: boolean
  heading?: 'h2' | 'h3'
}

/** What may go wrong, who sees to it, and what they do about it. */
export function RiskList({
  risks,
  goals,
  me,
  ofOne = false,
  heading: Heading = 'h2',
}: RiskListProps) {
  const words = useMessages('checkIn').risk
  const [raising, setRaising] = useState(false)
  return (
    <section aria-label={words.title} className="flex flex-col gap-2">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <Heading className="text-lg font-semibold">{words.title}</Heading>
        {goals.length > 0 && !raising && (
          <Button size="s" onClick={() => setRaising(true)}>
            {words.raise}
          </Button>
        )}
      </div>
      {raising && (
        <RiskForm goals={goals} me={me} ofOne={ofOne} onClose={() => setRaising(false)} />
      )}
      {risks.length === 0 && !raising && <p className="text-base text-ink-soft">{words.none}</p>}
      <ul>
        {risks.map((risk) => (
          <RiskLine key={risk.id} risk={risk} ofOne={ofOne} />
        ))}
      </ul>
    </section>
  )
}
