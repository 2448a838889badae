import { Link } from 'wouter'
import { useWrite } from '#platform/web/use-write.ts'
import { Badge } from '#ui/Badge.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { InlineEdit } from '#ui/InlineEdit.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { changeUnit, getUnit, UnitPage } from '../../contract.ts'
import { AsOfBand, AsOfField } from '../AsOfField.tsx'
import type { AsOf } from '../as-of.ts'
import { Block } from '../Block.tsx'
import { PersonLink } from '../PersonLink.tsx'
import { PlannedList } from '../plan/PlannedList.tsx'
import type { Section } from '../section.ts'
import { Delegations } from './Delegations.tsx'
import { RoleList } from './RoleList.tsx'
import { SubUnits } from './SubUnits.tsx'
import { UnitMenu } from './UnitMenu.tsx'

type UnitViewProps = { page: UnitPage; asOf: AsOf; sections: readonly Section[] }

/** A unit from its purpose to what is planned for it. */
export function UnitView({ page, asOf, sections }: UnitViewProps) {
  const { unit, words, plan } = useMessages('structure')
  const format = useFormat()
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
      <div className="grid gap-x-12 px-4 md:px-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 max-w-4xl">
          <Purpose page={page} asOf={asOf} />
          {sections.map((More, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the product joins them once, in one order
            <More key={at} id={page.id} on={asOf.on} />
          ))}
          <RoleList page={page} asOf={asOf} />
        </div>
        <aside className="min-w-0 divide-y divide-line max-xl:max-w-4xl">
          <Facts page={page} asOf={asOf} />
          {page.planned.length > 0 && (
            <Block title={plan.title}>
              <PlannedList
                planned={page.planned}
                mayChange={may}
                dayHref={({ on }) => `/units/${page.id}?on=${on}`}
              />
            </Block>
          )}
          {page.children.length > 0 && <SubUnits page={page} at={asOf.at} />}
          <Delegations page={page} day={asOf.day} />
        </aside>
      </div>
    </article>
  )
}

type PartProps = { page: UnitPage; asOf: AsOf }

/** Edited where it stands: shown at once, from the day that is read on. */
function Purpose({ page, asOf }: PartProps) {
  const { unit } = useMessages('structure')
  const save = useWrite<typeof changeUnit>('structure.changeUnit', {
    invalidates: ['structure.'],
    optimistic: (cache, input) =>
      cache.update<typeof getUnit>('structure.getUnit', (answer) =>
        answer.id === input.unitId ? { ...answer, purpose: input.purpose ?? null } : answer,
      ),
  })
  const may = page.abilities.changeStructure
  return (
    <div className="max-w-[70ch] py-3 text-md whitespace-pre-line">
      {may || page.purpose ? (
        <InlineEdit
          multiline
          label={unit.purpose}
          value={page.purpose ?? ''}
          placeholder={unit.noPurpose}
          readOnly={!may}
          onSave={(text) =>
            save.run({
              unitId: page.id,
              version: page.version,
              from: asOf.day,
              purpose: text || null,
            })
          }
        />
      ) : (
        <p className="text-ink-faint">{unit.unknownPurpose}</p>
      )}
    </div>
  )
}

function Facts({ page, asOf }: PartProps) {
  const { words, unit } = useMessages('structure')
  const format = useFormat()
  const head = page.head
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-5 gap-y-2 py-5 text-base">
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
