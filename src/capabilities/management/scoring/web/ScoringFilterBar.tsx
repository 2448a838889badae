import { useSearchParams } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import type { Scoring } from '../../contract.ts'
import {
  commitments,
  isMine,
  type Named,
  ownersIn,
  type ScoringFilter,
  unitsIn,
} from './scoring-filter.ts'

type ScoringFilterBarProps = { scoring: Scoring; filter: ScoringFilter }

/** Which objectives are listed; it stands in the address. */
export function ScoringFilterBar({ scoring, filter }: ScoringFilterBarProps) {
  const words = useMessages('management').scoring
  const { locale } = useFormat()
  const [, setQuery] = useSearchParams()
  const { objectives, cycle } = scoring
  const put = (name: string, value: string) =>
    setQuery(
      (now) => {
        if (value === '') now.delete(name)
        else now.set(name, value)
        return now
      },
      { replace: true },
    )
  const collator = new Intl.Collator(locale, { numeric: true })
  const namesOf = (all: readonly Named[], whole: string) => [
    { value: '', label: whole },
    ...all
      .toSorted((a, b) => collator.compare(a.name, b.name))
      .map(({ id, name }) => ({ value: id, label: name })),
  ]
  const ofUnit =
    filter.unit === null
      ? objectives
      : objectives.filter(({ goal }) => goal.owner.unit?.id === filter.unit)
  const selects = [
    { name: 'unit', label: words.unit, choices: namesOf(unitsIn(objectives), words.anyUnit) },
    { name: 'owner', label: words.owner, choices: namesOf(ownersIn(ofUnit), words.anyOwner) },
    {
      name: 'commitment',
      label: words.which,
      choices: [
        { value: '', label: words.anyCommitment },
        ...commitments.map((value) => ({ value, label: words[value] })),
      ],
    },
  ] as const
  const isNarrowed = selects.some(({ name }) => filter[name] !== null)
  const clear = () =>
    setQuery(
      (now) => {
        for (const { name } of selects) now.delete(name)
        return now
      },
      { replace: true },
    )
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!cycle.isClosed && (
        <SegmentedControl
          label={words.show}
          value={filter.mine ? 'mine' : 'all'}
          options={[
            { value: 'mine', label: words.showMine(objectives.filter(isMine).length) },
            { value: 'all', label: words.showAll(objectives.length) },
          ]}
          onChange={(value) => put('show', value)}
          className="max-sm:w-full max-sm:*:flex-1"
        />
      )}
      {selects.map(({ name, label, choices }) => (
        <Select
          key={name}
          aria-label={label}
          className="min-w-36 flex-1 sm:w-44 sm:flex-none"
          value={filter[name] ?? ''}
          choices={choices}
          onChange={(value) => put(name, value)}
        />
      ))}
      {isNarrowed && (
        <Button kind="quiet" onClick={clear}>
          {words.clear}
        </Button>
      )}
    </div>
  )
}
