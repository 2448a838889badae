import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { buttonClass } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import type { Rhythm } from '../../contract.ts'
import { PhasesForm } from './PhasesForm.tsx'

/** What one can do with the cycle as a whole. */
export function CycleActions({ rhythm }: { rhythm: Rhythm }) {
  const { cycle: words, scoring, retrospective } = useMessages('management')
  const [asked, setAsked] = useState(false)
  const [, navigate] = useLocation()
  const { cycle, may, phases } = rhythm
  const go = (page: string) => navigate(`/cycles/${cycle.id}/${page}`)
  return (
    <>
      <Link href={`/goals?cycle=${cycle.id}`} className={buttonClass()}>
        {words.goals}
      </Link>
      <Link href={`/cycles/${cycle.id}/compare`} className={buttonClass()}>
        {words.compare}
      </Link>
      <Menu
        label={words.more}
        align="end"
        items={[
          { id: 'stocktake', label: words.stocktakes, onSelect: () => go('stocktake') },
          { id: 'scoring', label: scoring.title, onSelect: () => go('scoring') },
          {
            id: 'retrospectives',
            label: retrospective.title,
            onSelect: () => go('retrospectives'),
          },
          { id: 'close', label: words.review, onSelect: () => go('close') },
          ...(may.run && phases.length > 0
            ? [
                { kind: 'line' as const, id: 'line' },
                { id: 'phases', label: words.phasesForm.open, onSelect: () => setAsked(true) },
              ]
            : []),
        ]}
        trigger={
          <IconButton
            label={words.more}
            icon={<Ellipsis size={16} aria-hidden="true" />}
            tooltip={false}
          />
        }
      />
      {asked && <PhasesForm rhythm={rhythm} onClose={() => setAsked(false)} />}
    </>
  )
}
