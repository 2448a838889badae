import Ellipsis from 'lucide-react/icons/ellipsis'
import { Link } from 'wouter'
import { useWrite } from '#platform/web/use-write.ts'
import { Badge } from '#ui/Badge.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import type { answerDependency, changeLink, LinkItem } from '../../contract.ts'
import { type DependencyState, mayMoveDependency } from '../../rules/dependency.ts'
import { ExplainedProgress } from '../goal/ExplainedProgress.tsx'
import { goalHref } from '../goal/goal-href.ts'
import { ownerText } from '../goal/owner-text.ts'

type LinkLineProps = {
  link: LinkItem
  mayChange: boolean
  onRemove: ((seen: { id: string; version: number }) => void) | undefined
  removeLabel: string
}

const tones = {
  requested: 'warn',
  confirmed: 'accent',
  declined: 'bad',
  delivered: 'good',
} as const

/** One link: the other end with its progress, what kind it is, and what can be answered. */
export function LinkLine({ link, mayChange, onRemove, removeLabel }: LinkLineProps) {
  const words = useMessages('goals')
  const format = useFormat()
  const { goal, unit, status } = link
  const items = useLinkActions(link, mayChange, onRemove, removeLabel)
  const title = goal?.title ?? unit?.name ?? ''
  const counts = link.kind === 'derives' || link.kind === 'contributes'
  const said = [
    goal && ownerText(goal.owner),
    counts && (link.counts ? words.objective.rollsUp : words.objective.doesNotCount),
    link.dueOn && words.goal.dueOn(format.date(link.dueOn)),
    link.note,
  ].filter((one) => typeof one === 'string')
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-56">
        {goal ? (
          <Link href={goalHref(goal)} className={linkClass('quiet', 'line-clamp-2 break-words')}>
            {title}
          </Link>
        ) : (
          <Link href={`/units/${unit?.id ?? ''}`} className={linkClass('quiet')}>
            {title}
          </Link>
        )}
        <p className="text-sm break-words text-ink-soft">{said.join(' · ')}</p>
      </div>
      {status && <Badge tone={tones[status]}>{words.goal.dependency[status]}</Badge>}
      {goal && (
        <div className="w-40">
          <ExplainedProgress goal={goal} />
        </div>
      )}
      {items.length > 0 && (
        <Menu
          label={words.objective.actions(title)}
          align="end"
          items={items}
          trigger={
            <IconButton
              label={words.objective.actions(title)}
              tooltip={false}
              size="s"
              icon={<Ellipsis size={15} aria-hidden="true" />}
            />
          }
        />
      )}
    </li>
  )
}

const useLinkActions = (
  link: LinkItem,
  mayChange: boolean,
  onRemove: LinkLineProps['onRemove'],
  removeLabel: string,
): MenuItem[] => {
  const words = useMessages('goals').objective
  const answer = useWrite<typeof answerDependency>('goals.answerDependency', {
    invalidates: ['goals.'],
  })
  const change = useWrite<typeof changeLink>('goals.changeLink', { invalidates: ['goals.'] })
  const seen = { id: link.id, version: link.version }
  const answers: [DependencyState, string][] = [
    ['confirmed', words.confirm],
    ['declined', words.decline],
    ['delivered', words.deliver],
    ['requested', words.askAgain],
  ]
  const mayMove = (to: DependencyState) =>
    link.status !== null &&
    mayMoveDependency(link.status, to) &&
    (to === 'requested' ? mayChange : link.mayAnswer)
  const rolls = link.kind === 'derives' || link.kind === 'contributes'
  return [
    ...answers
      .filter(([to]) => mayMove(to))
      .map(([status, label]) => ({
        id: status,
        label,
        onSelect: () => answer.run({ ...seen, status }),
      })),
    ...(mayChange && rolls
      ? [
          {
            id: 'rolls-up',
            label: link.rollsUp ? words.stopCount : words.makeCount,
            onSelect: () => change.run({ ...seen, rollsUp: !link.rollsUp }),
          },
        ]
      : []),
    ...(mayChange && onRemove
      ? [{ id: 'remove', label: removeLabel, danger: true, onSelect: () => onRemove(seen) }]
      : []),
  ]
}
