import Search from 'lucide-react/icons/search'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useCommands } from '#ui/commands.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useProblemText } from '../Asked.tsx'
import { AsOfBand, AsOfField } from '../AsOfField.tsx'
import { useAsOf } from '../as-of.ts'
import { PersonDialog } from '../forms/PersonDialog.tsx'
import { UnitPicker } from '../UnitPicker.tsx'
import { useMayChange, useOrganisation } from '../use-structure.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { useDirectory, useFilters } from './use-directory.ts'

/** Who is here, and what do they do? */
export default function PeoplePage() {
  const { person, words } = useMessages('structure')
  const [, navigate] = useLocation()
  const asOf = useAsOf()
  const mayChange = useMayChange()
  const [filters, setFilters] = useFilters()
  const asked = useDirectory(useDeferredValue(filters), asOf.on)
  const problem = useProblemText()(asked.error)
  const { data: organisation } = useOrganisation(asOf.on)
  const [adding, setAdding] = useState(false)
  const people = asked.data?.pages.flatMap((page) => page.people)
  const total = asked.data?.pages[0]?.total ?? 0
  const unitName = organisation?.units.name[organisation.units.id.indexOf(filters.unitId)] ?? ''
  const unit = filters.unitId ? { id: filters.unitId, label: unitName } : null
  useCommands([
    {
      id: 'people-search',
      label: person.search,
      group: words.people,
      keys: '/',
      hidden: true,
      run: () => document.getElementById('people-search')?.focus(),
    },
  ])
  const add = (
    <Button kind="primary" onClick={() => setAdding(true)}>
      {person.add}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={words.people}
        beside={
          people && <span className="tabular text-sm text-ink-faint">{person.count(total)}</span>
        }
        actions={mayChange && add}
      >
        <div className="flex flex-wrap items-center gap-2 pt-1">
          <span className="w-full sm:w-64">
            <TextField
              id="people-search"
              type="search"
              aria-label={person.search}
              placeholder={person.search}
              icon={<Search size={15} aria-hidden="true" />}
              value={filters.search}
              onChange={(search) => setFilters({ search })}
              className="w-full"
            />
          </span>
          <span className="min-w-36 flex-1 sm:max-w-56">
            <UnitPicker
              label={person.filter}
              placeholder={person.allUnits}
              value={unit}
              on={asOf.on}
              onChange={(chosen) => setFilters({ unitId: chosen?.id ?? '' })}
            />
          </span>
          <AsOfField asOf={asOf} />
        </div>
      </PageHeader>
      <AsOfBand asOf={asOf} />
      {people && (
        <PeopleTable
          people={people}
          filtered={filters.search !== '' || filters.unitId !== ''}
          at={asOf.at}
          onOpen={(id) => navigate(asOf.at(`/people/${id}`))}
          onEnd={() => asked.hasNextPage && !asked.isFetching && void asked.fetchNextPage()}
          onClear={() => setFilters({ search: '', unitId: '' })}
          add={mayChange ? add : null}
        />
      )}
      {asked.isPending && <Skeleton className="px-4 pt-4 md:px-8" lines={8} />}
      {!people && asked.isError && (
        <ErrorState
          title={words.failed}
          remedy={problem}
          action={<Button onClick={() => void asked.refetch()}>{words.again}</Button>}
        />
      )}
      {adding && (
        <PersonDialog onClose={() => setAdding(false)} onDone={(id) => navigate(`/people/${id}`)} />
      )}
    </>
  )
}
