import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { useMemberName } from '../goal/use-members.ts'
import type { ObjectiveAnswer } from './types.ts'

type FactProps = {
  name: string
  /** Left out altogether when there is nothing to say. */
  optional?: boolean
  children: ReactNode
}

function Fact({ name, optional = false, children }: FactProps) {
  const words = useMessages('goals').objective
  if (optional && !children) return null
  return (
    <div className="contents">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 break-words">
        {children || <span className="text-ink-faint">{words.notSaid}</span>}
      </dd>
    </div>
  )
}

/** What is known about an objective besides how it goes. */
export function Facts({ answer }: { answer: ObjectiveAnswer }) {
  const { goal, objective, list } = useMessages('goals')
  const format = useFormat()
  const nameOf = useMemberName()
  const { row, cycle } = answer
  const { unit } = row.owner
  const asked = ['nature', 'category', 'origin', 'commitment'] as const
  const unsaid = asked.filter((field) => row[field] === null).map((field) => objective[field])
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="text-base font-semibold">
        {objective.facts}
      </h2>
      <dl className="mt-2 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-2 text-sm">
        <Fact name={goal.owner}>
          <Holders answer={answer} />
        </Fact>
        <Fact name={list.column.unit}>
          {unit && (
            <Link href={`/units/${unit.id}`} className={linkClass('quiet')}>
              {unit.name}
            </Link>
          )}
        </Fact>
        <Fact name={goal.cycle}>
          {cycle.name}
          {cycle.startsOn && cycle.endsOn && (
            <span className="block text-ink-soft">
              {format.dateRange(cycle.startsOn, cycle.endsOn)}
            </span>
          )}
        </Fact>
        <Fact name={objective.nature} optional>
          {row.nature && goal.nature[row.nature]}
        </Fact>
        <Fact name={objective.category} optional>
          {row.category && goal.category[row.category]}
        </Fact>
        <Fact name={objective.origin} optional>
          {row.origin && goal.origin[row.origin]}
        </Fact>
        <Fact name={objective.beneficiary} optional>
          {answer.beneficiaryUnit?.name}
        </Fact>
        <Fact name={objective.commitment} optional>
          {row.commitment && goal.commitment[row.commitment]}
        </Fact>
        <Fact name={objective.notSaidYet} optional>
          {unsaid.length > 0 && <span className="text-ink-soft">{format.list(unsaid)}</span>}
        </Fact>
        <Fact name={objective.visibility}>{goal.visibility[row.visibility]}</Fact>
        <Fact name={objective.created}>
          {nameOf(answer.createdBy)}
          <span className="block text-ink-soft">{format.instant(answer.createdAt)}</span>
        </Fact>
        <Fact name={objective.followers} optional>
          {answer.followers.length > 0 && format.list(answer.followers.map(nameOf))}
        </Fact>
        <Fact name={objective.outcome} optional>
          {answer.outcomeText}
        </Fact>
        <Fact name={objective.sourceStatus} optional>
          {answer.sourceStatus}
        </Fact>
        <Fact name={objective.externalId} optional>
          {answer.externalId}
        </Fact>
      </dl>
    </section>
  )
}

/** Who holds the role that carries it, or the role while nobody does. */
function Holders({ answer }: { answer: ObjectiveAnswer }) {
  const words = useMessages('goals').goal
  const { role, holders, unit } = answer.row.owner
  if (holders.length === 0) {
    if (role) return `${role.title ?? ''} (${words.vacant})`
    return unit ? unit.name : words.nobody
  }
  return holders.map((person) => (
    <Link key={person.id} href={`/people/${person.id}`} className={linkClass('quiet', 'block')}>
      {person.name ?? role?.title ?? words.nobody}
    </Link>
  ))
}
