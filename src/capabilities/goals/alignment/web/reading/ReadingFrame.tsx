import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { WholeWindow } from '#ui/WholeWindow.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import { useOwnerChoices } from '../../../web/form/use-owner-choices.ts'

type ReadingFrameProps = {
  cycleName: string
  unitId: string | null
  onUnit: (unitId: string | null) => void
  children: ReactNode
}

/** What is read aloud, and whose it is. */
export function ReadingFrame({ cycleName, unitId, onUnit, children }: ReadingFrameProps) {
  const words = useMessages('alignment').reading
  const [, navigate] = useLocation()
  const { units } = useOwnerChoices()
  const picker = (
    <div className="w-56 max-sm:order-last max-sm:w-full">
      <OwnerPicker
        label={words.unit}
        unitsOnly
        value={units.find((one) => one.unitId === unitId) ?? null}
        onChange={(choice) => onUnit(choice?.unitId ?? null)}
      />
    </div>
  )
  return (
    <WholeWindow
      title={words.title}
      of={cycleName}
      tools={picker}
      leave={words.leave}
      onLeave={() => navigate('/alignment')}
    >
      {children}
    </WholeWindow>
  )
}
