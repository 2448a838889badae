import { Link } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { UnitPage } from '../../contract.ts'
import { AsOfBand, AsOfField } from '../AsOfField.tsx'
import { Activity } from '../activity/Activity.tsx'
import type { AsOf } from '../as-of.ts'
import { Block } from '../Block.tsx'
import { PersonLink } from '../PersonLink.tsx'
import { PlannedList } from '../plan/PlannedList.tsx'
import { stillAhead } from '../plan/use-planned.ts'
import type { Section } from '../section.ts'
import { Delegations } from './Delegations.tsx'
import { Purpose } from './Purpose.tsx'
import { RoleList } from './RoleList.tsx'
import { SubUnits } from './SubUnits.tsx'
import { UnitMenu } from './UnitMenu.tsx'

/** As much of the activity as shows what moved lately. */
const few = 5

type UnitViewProps = { page: UnitPage; asOf: AsOf; sections: readonly Section[] }

/** A unit from its purpose to what is planned for it. */
export function UnitView({ page, asOf, sections }: UnitViewProps) {
  const { unit, words, plan, activity } = useMessages('structure')
  const format = useFormat()
  const planned = stillAhead(page.planned, asOf.today)
  const may = page.abilities.changeStructure
  return (
    <article className="pb-16">
      <PageHeader
        title={page.name}
        above={
          <Breadcrumbs
            crumbs={[
              { label: words.organisation, href: asOf.at('/organisation') },
              ...page.path.map((one) => ({ label: one.name, href: asOf.at(`/units/${one.id}`) })),
            ]}
          />
        }
        beside={
          page.existsTo && <Badge tone="warn">{unit.closes(format.date(page.existsTo))}</Badge>
        }
        lead={<Purpose page={page} day={asOf.day} />}
        actions={
          <>
            <AsOfField asOf={asOf} />
            <Link href={asOf.at(`/goals?unit=${page.id}`)} className={buttonClass()}>
              {unit.goals}
            </Link>
            {may && <UnitMenu page={page} day={asOf.day} />}
          </>
        }
      />
      <AsOfBand asOf={asOf} />
      <div className="grid gap-x-12 px-4 md:px-8 xl:grid-cols-[minmax(0,1fr)_20rem] xl:grid-rows-[auto_1fr]">
        <Facts page={page} asOf={asOf} />
        <div className="min-w-0 max-w-4xl xl:col-start-1 xl:row-span-2 xl:row-start-1">
          {sections.map((More, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the product joins them once, in one order
            <More key={at} id={page.id} on={asOf.on} />
          ))}
          <RoleList page={page} asOf={asOf} />
          <Block title={activity.title}>
            <Activity of={{ unitId: page.id }} first={few} />
          </Block>
        </div>
        <aside className="min-w-0 divide-y divide-line border-line max-xl:max-w-4xl xl:col-start-2 xl:border-t">
          {planned.length > 0 && (
            <Block title={plan.title}>
              <PlannedList planned={planned} dayHref={({ on }) => `/units/${page.id}?on=${on}`} />
            </Block>
          )}
          {page.children.length > 0 && <SubUnits page={page} at={asOf.at} />}
          <Delegations page={page} day={asOf.day} />
        </aside>
      </div>
    </article>
  )
}

type FactsProps = { page: UnitPage; asOf: AsOf }

/** Who leads it, how many work in it, since when. */
function Facts({ page, asOf }: FactsProps) {
  const { words, unit } = useMessages('structure')
  const format = useFormat()
  const head = page.head
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-5 gap-y-2 self-start py-5 text-base xl:col-start-2">
      <dt className="text-ink-soft">{words.head}</dt>
      <dd className="flex min-w-0 flex-wrap gap-x-3">
        {head?.holders.map((person) => (
          <PersonLink
            key={person.id}
            person={person}
            title={head.title}
            href={asOf.at(`/people/${person.id}`)}
          />
        ))}
        {head && head.holders.length === 0 && <Badge tone="warn">{words.vacant}</Badge>}
        {!head && <span className="text-ink-faint">{words.noHead}</span>}
      </dd>
      <dt className="text-ink-soft">{words.people}</dt>
      <dd className="tabular">
        {words.headcount(page.people)}
        {page.vacancies > 0 && (
          <span className="text-ink-soft">{` · ${words.vacancies(page.vacancies)}`}</span>
        )}
      </dd>
      <dt className="text-ink-soft">{unit.existsSince}</dt>
      <dd>{format.date(page.existsFrom)}</dd>
    </dl>
  )
}
