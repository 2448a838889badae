import { Link } from 'wouter'
import { Avatar } from '#ui/Avatar.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { PersonPage } from '../../contract.ts'
import { AsOfBand, AsOfField } from '../AsOfField.tsx'
import { Activity } from '../activity/Activity.tsx'
import type { AsOf } from '../as-of.ts'
import { Block } from '../Block.tsx'
import { nameOf } from '../names.ts'
import { PlannedList } from '../plan/PlannedList.tsx'
import { stillAhead } from '../plan/use-planned.ts'
import type { Section } from '../section.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { PersonPlace } from './PersonPlace.tsx'
import { PersonRoles } from './PersonRoles.tsx'

/** As much of the activity as shows what moved lately. */
const few = 5

type PersonViewProps = { page: PersonPage; asOf: AsOf; sections: readonly Section[] }

/** A person: roles, place in the organisation, and what is planned. */
export function PersonView({ page, asOf, sections }: PersonViewProps) {
  const { person, words, plan, activity } = useMessages('structure')
  const format = useFormat()
  const planned = stillAhead(page.planned, asOf.today)
  const name = nameOf(page, page.roles[0]?.title, words)
  const left = page.leftOn
  return (
    <article className="pb-16">
      <PageHeader
        title={name}
        above={<Breadcrumbs crumbs={[{ label: words.people, href: asOf.at('/people') }]} />}
        beside={
          left && (
            <Badge tone="warn">
              {(left <= asOf.day ? person.left : person.leaves)(format.date(left))}
            </Badge>
          )
        }
        actions={
          <>
            <AsOfField asOf={asOf} />
            <Link href={asOf.at(`/goals?person=${page.id}`)} className={buttonClass()}>
              {person.goals}
            </Link>
            {page.abilities.changeStructure && <PersonMenu page={page} day={asOf.day} />}
          </>
        }
      />
      <AsOfBand asOf={asOf} />
      <div className="grid gap-x-12 px-4 md:px-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 max-w-4xl">
          <div className="flex items-center gap-3 py-3">
            <Avatar name={name} size="l" />
            <p className="min-w-0 text-base text-ink-soft">
              {page.name === null && <span className="block">{person.unnamed}</span>}
              {page.email ? (
                <a href={`mailto:${page.email}`} className="break-all underline underline-offset-2">
                  {page.email}
                </a>
              ) : (
                <span className="text-ink-faint">{person.noEmail}</span>
              )}
            </p>
          </div>
          {sections.map((More, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the product joins them once, in one order
            <More key={at} id={page.id} on={asOf.on} />
          ))}
          <PersonRoles page={page} asOf={asOf} name={name} />
          <Block title={activity.title}>
            <Activity of={{ personId: page.id }} first={few} />
          </Block>
        </div>
        <aside className="min-w-0 divide-y divide-line max-xl:max-w-4xl">
          <PersonPlace page={page} at={asOf.at} />
          {planned.length > 0 && (
            <Block title={plan.title}>
              <PlannedList planned={planned} dayHref={({ on }) => `/people/${page.id}?on=${on}`} />
            </Block>
          )}
        </aside>
      </div>
    </article>
  )
}
