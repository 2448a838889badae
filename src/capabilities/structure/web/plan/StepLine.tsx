import X from 'lucide-react/icons/x'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { Messages } from '../messages/en.ts'
import type { Step } from './plan-step.ts'

type StepLineProps = {
  step: Step
  /** Why the server refuses this step. */
  fault: string | null
  onRemove: () => void
}

const sayStep = (
  step: Step,
  { step: say, top }: Messages['plan'],
  percent: (share: number) => string,
): string => {
  const { name } = step
  switch (step.do) {
    case 'move':
      return say.move(name, step.parent ?? top)
    case 'rename':
      return say.rename(name, step.to)
    case 'add':
      return say.add(name, step.parent ?? top)
    case 'close':
      return say.close(name)
    case 'addRole':
      return say.addRole(name, step.unit)
    case 'moveRole':
      return say.moveRole(name, step.unit)
    case 'closeRole':
      return say.closeRole(name)
    case 'assign':
      return say.assign(name, step.role, percent(step.share))
    case 'end':
      return say.end(name, step.fromRole)
    case 'reassign':
      return say.reassign(name, step.fromRole, step.role, percent(step.share))
  }
}

/** One step in a sentence, with why it cannot be. */
export function StepLine({ step, fault, onRemove }: StepLineProps) {
  const { plan } = useMessages('structure')
  const { percent } = useFormat()
  const text = sayStep(step, plan, percent)
  return (
    <li className="flex items-center gap-2 border-b border-line py-1.5 text-sm">
      <span className="min-w-0 flex-1 break-words">
        {text}
        {fault && (
          <span role="alert" className="block text-danger">
            {fault}
          </span>
        )}
      </span>
      <IconButton
        size="s"
        label={plan.removeStep(text)}
        icon={<X size={14} aria-hidden="true" />}
        onClick={onRemove}
      />
    </li>
  )
}
