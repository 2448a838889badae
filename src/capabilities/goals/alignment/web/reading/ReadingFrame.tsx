import Maximize from 'lucide-react/icons/maximize'
import X from 'lucide-react/icons/x'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import { useOwnerChoices } from '../../../web/form/use-owner-choices.ts'
import { useAlone } from './use-alone.ts'

type ReadingFrameProps = {
  cycleName: string
  unitId: string | null
  onUnit: (unitId: string | null) => void
  children: ReactNode
}

/** The whole window: nothing but what is read. */
export function ReadingFrame({ cycleName, unitId, onUnit, children }: ReadingFrameProps) {
  const words = useMessages('alignment').reading
  const [, navigate] = useLocation()
  const box = useRef<HTMLDivElement>(null)
  const { units } = useOwnerChoices()
  useAlone(box)
  useEffect(() => {
    document.title = `${words.title} · ${cycleName}`
  }, [words, cycleName])
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    navigate('/alignment')
  }
  return (
    <div ref={box} className="fixed inset-0 z-40 flex flex-col overflow-y-auto bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2 md:px-8">
        <h1 className="text-base font-semibold">
          {words.title} <span className="font-normal text-ink-soft">{cycleName}</span>
        </h1>
        <div className="ml-auto w-56 max-sm:order-last max-sm:ml-0 max-sm:w-full">
          <OwnerPicker
            label={words.unit}
            unitsOnly
            value={units.find((one) => one.unitId === unitId) ?? null}
            onChange={(choice) => onUnit(choice?.unitId ?? null)}
          />
        </div>
        <div className="flex gap-1 max-sm:ml-auto">
          <IconButton
            label={words.fullScreen}
            className="max-sm:hidden"
            icon={<Maximize size={16} aria-hidden="true" />}
            onClick={() => {
              if (document.fullscreenElement) void document.exitFullscreen()
              else void box.current?.requestFullscreen()
            }}
          />
          <IconButton
            label={words.leave}
            icon={<X size={16} aria-hidden="true" />}
            onClick={leave}
          />
        </div>
      </header>
      {children}
    </div>
  )
}
