import { Link } from 'wouter'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Rhythm, StepItem } from '../../contract.ts'
import { Publish } from './Publish.tsx'

type Props = { rhythm: Rhythm; step: StepItem; isQuiet?: boolean }
type Act =
  | 'see-goals'
  | 'check-in'
  | 'answer'
  | 'draft'
  | 'take-stock'
  | 'score'
  | 'look-back'
  | 'review'

/** Where the one thing to do about a step is done. */
const placeOf = ({ cycle }: Rhythm, step: StepItem): { act: Act; href: string } | null => {
  const goals = `/goals?cycle=${cycle.id}`
  switch (step.code) {
    case 'read-strategy-in':
      return { act: 'draft', href: `/drafting?cycle=${cycle.id}` }
    case 'mend-figures':
      return { act: 'see-goals', href: `${goals}&toMend=1` }
    case 'check-in':
      return step.left?.mine
        ? { act: 'check-in', href: '/home' }
        : { act: 'see-goals', href: `${goals}&stale=1` }
    case 'answer-dependencies':
      return { act: 'answer', href: '/home' }
    case 'take-stock':
      return { act: 'take-stock', href: `/cycles/${cycle.id}/stocktake` }
    case 'score-key-results':
    case 'score-objectives':
      return { act: 'score', href: `/cycles/${cycle.id}/scoring` }
    case 'look-back':
      return { act: 'look-back', href: `/cycles/${cycle.id}/retrospectives` }
    case 'close':
      return { act: 'review', href: `/cycles/${cycle.id}/close` }
    case 'describe-objectives':
    case 'add-key-results':
    case 'link-upwards':
    case 'show-drafts':
    case 'read-through':
      return { act: 'see-goals', href: goals }
    default:
      return null
  }
}

/** The one action of a step. */
export function StepAction({ rhythm, step, isQuiet = false }: Props) {
  const words = useMessages('management').act
  if (step.code === 'publish' && rhythm.may.run) return <Publish rhythm={rhythm} />
  const place = placeOf(rhythm, step)
  if (!place) return null
  return (
    <Link
      href={place.href}
      className={buttonClass(step.isMyTurn && !isQuiet ? 'primary' : 'secondary', 's')}
    >
      {words[place.act]}
    </Link>
  )
}
