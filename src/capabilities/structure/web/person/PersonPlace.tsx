import { Fragment } from 'react'
import { Link } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { PersonPage } from '../../contract.ts'
import { Block } from '../Block.tsx'
import { titleOf } from '../names.ts'
import { PersonLink } from '../PersonLink.tsx'

type PersonPlaceProps = { page: PersonPage; at: (path: string) => string }

/** The way up and down from a person: units, manager, reports. */
export function PersonPlace({ page, at }: PersonPlaceProps) {
  const { person, words } = useMessages('structure')
  const { percent } = useFormat()
  const { manager } = page
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2 py-5 text-base">
        <dt className="text-ink-soft">{person.manager}</dt>
        <dd className="min-w-0">
          {manager ? (
            <PersonLink
              person={manager.person}
              title={manager.role.title}
              href={at(`/people/${manager.person.id}`)}
            />
          ) : (
            <span className="text-ink-faint">{person.noManager}</span>
          )}
        </dd>
        <dt className="text-ink-soft">{person.units}</dt>
        <dd className="flex min-w-0 flex-col gap-1">
          {page.units.map((unit) => (
            <span key={unit.id} className="min-w-0">
              <span className="block truncate text-xs text-ink-faint">
                {unit.path.map((one) => one.name).join(' › ')}
              </span>
              <Link href={at(`/units/${unit.id}`)} className={linkClass('quiet', 'font-medium')}>
                {unit.name}
              </Link>
            </span>
          ))}
          {page.units.length === 0 && <span className="text-ink-faint">{words.noUnit}</span>}
        </dd>
        <dt className="text-ink-soft">{person.share}</dt>
        <dd className="tabular flex flex-wrap items-center gap-2">
          {percent(page.share)}
          {page.share > 1 && <Badge tone="warn">{person.overShare}</Badge>}
        </dd>
      </dl>
      {page.reports.length > 0 && (
        <Block title={person.reports}>
          <ul className="flex flex-col gap-1.5">
            {page.reports.map(({ person: report, role }) => (
              <li
                key={`${role.id}-${report?.id}`}
                className="flex min-w-0 flex-wrap items-center gap-x-2"
              >
                {report ? (
                  <Fragment>
                    <PersonLink
                      person={report}
                      title={role.title}
                      href={at(`/people/${report.id}`)}
                    />
                    {report.name && (
                      <span className="truncate text-sm text-ink-faint">{role.title}</span>
                    )}
                  </Fragment>
                ) : (
                  <>
                    <span>{titleOf(role.title, words)}</span>
                    <Badge tone="warn">{words.vacant}</Badge>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  )
}
