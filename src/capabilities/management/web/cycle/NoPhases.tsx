import { useState } from 'react'
import { Link } from 'wouter'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Rhythm } from '../../contract.ts'
import { PhasesForm } from './PhasesForm.tsx'

/** Why there are no phases, and the two ways to have some. */
export function NoPhases({ rhythm }: { rhythm: Rhythm }) {
  const words = useMessages('management').cycle.noPhases
  const [asked, setAsked] = useState(false)
  const because = rhythm.noPhases ?? 'no-end'
  return (
    <section className="flex max-w-[65ch] flex-col gap-3">
      <h2 className="text-lg font-semibold">{words.title}</h2>
      <p className="text-base text-ink-soft">
        {words[because]} {rhythm.may.run && words.remedy}
      </p>
      {rhythm.may.run && (
        <div className="flex flex-wrap gap-2">
          <Link href="/cycles" className={buttonClass('primary')}>
            {words.setDays}
          </Link>
          <Button onClick={() => setAsked(true)}>{words.setPhases}</Button>
        </div>
      )}
      {asked && <PhasesForm rhythm={rhythm} onClose={() => setAsked(false)} />}
    </section>
  )
}
