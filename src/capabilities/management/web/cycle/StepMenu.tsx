import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import type { addStep, Rhythm, removeStep, StepItem } from '../../contract.ts'
import { StepForm } from './StepForm.tsx'
import { useRhythmWrite } from './use-rhythm.ts'
import { useStepName } from './use-step-name.ts'

/** Who sees to a step; one that was added can be removed. */
export function StepMenu({ rhythm, step }: { rhythm: Rhythm; step: StepItem }) {
  const words = useMessages('management')
  const name = useStepName()(step)
  const [asked, setAsked] = useState(false)
  const { id: cycleId } = rhythm.cycle
  const { id, version, phase, title } = step
  const putBack = useRhythmWrite<typeof addStep>('management.addStep')
  const remove = useRhythmWrite<typeof removeStep>('management.removeStep', {
    said: () => words.removed,
    undo: () => title && putBack.run({ cycleId, phase, title, ...ownerOf(step) }),
  })
  const label = words.stepActions(name)
  const own = step.code === null
  return (
    <>
      <Menu
        label={label}
        align="end"
        items={[
          { id: 'assign', label: words.assign, onSelect: () => setAsked(true) },
          ...(own
            ? [
                {
                  id: 'remove',
                  label: words.removeStep,
                  danger: true,
                  onSelect: () => remove.run({ cycleId, id, version }),
                },
              ]
            : []),
        ]}
        trigger={
          <IconButton
            label={label}
            size="s"
            tooltip={false}
            icon={<Ellipsis size={15} aria-hidden="true" />}
          />
        }
      />
      {asked && (
        <StepForm cycleId={cycleId} phase={phase} step={step} onClose={() => setAsked(false)} />
      )}
    </>
  )
}

const ownerOf = ({ seesTo, dueOn }: StepItem) => ({
  dueOn,
  ...(seesTo?.memberId && { memberId: seesTo.memberId }),
  ...(seesTo?.role && { roleId: seesTo.role.id }),
})
