import { Link } from 'wouter'
import { goalHref } from '#capabilities/goals/web/goal/goal-href.ts'
import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { Badge } from '#ui/Badge.tsx'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { StatusMark } from '#ui/StatusMark.tsx'
import type { GoalChanged } from '../../contract.ts'
import { changeTexts } from './change-texts.ts'

const tones = { added: 'good', dropped: 'bad' } as const

type ChangedGoalProps = {
  goal: GoalChanged
  /** False where its title stands above already. */
  isNamed?: boolean
}

/** One goal with what changed about it, from then to now. */
export function ChangedGoal({ goal, isNamed = true }: ChangedGoalProps) {
  const words = useMessages('management').compare
  const goals = useMessages('goals')
  const format = useFormat()
  const nameOf = useMemberName()
  const { before, after, told, kind } = goal
  const isPart = kind === 'key-result'
  const texts = changeTexts(goal, words, goals.goal.type, format)
  return (
    <li className={cx('flex flex-col gap-0.5 border-b border-line py-2', isPart && 'pl-6')}>
      {isNamed && <Title goal={goal} />}
      {(texts.length > 0 || goal.changes.includes('status')) && (
        <span className="tabular flex flex-wrap items-center gap-x-4 gap-y-0.5 text-sm text-ink-soft">
          {texts.map((text) => (
            <span key={text} className="min-w-0 break-words">
              {text}
            </span>
          ))}
          {before && after && goal.changes.includes('status') && (
            <span className="flex items-center gap-1.5">
              <StatusMark status={before.status} kind="word" />
              <span aria-hidden="true">→</span>
              <StatusMark status={after.status} kind="word" />
            </span>
          )}
        </span>
      )}
      {told && (
        <span className="text-sm text-ink-faint">
          {words.told(nameOf(told.memberId), format.instant(told.at))}
          {told.reason && `: ${words.because(told.reason)}`}
        </span>
      )}
    </li>
  )
}

function Title({ goal }: { goal: GoalChanged }) {
  const words = useMessages('management').compare
  const isPart = goal.kind === 'key-result'
  const came = goal.changes.find((change) => change === 'added' || change === 'dropped')
  const weight = !isPart && 'font-medium'
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {goal.isThere ? (
        <Link
          href={goalHref(goal)}
          className={linkClass('quiet', cx('min-w-0 break-words', weight))}
        >
          {goal.title}
        </Link>
      ) : (
        <span className={cx('min-w-0 break-words text-ink-soft', weight)}>{goal.title}</span>
      )}
      {came && <Badge tone={tones[came]}>{words.kinds[came]}</Badge>}
    </span>
  )
}
