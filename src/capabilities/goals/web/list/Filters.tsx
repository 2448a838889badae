import Funnel from 'lucide-react/icons/funnel'
import { type ReactNode, useState } from 'react'
import type { getPerson } from '#capabilities/structure/contract.ts'
import { dateIn } from '#kernel/calendar.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Popover } from '#ui/Popover.tsx'
import { Select } from '#ui/Select.tsx'
import { StatusMark, statuses } from '#ui/StatusMark.tsx'
import { OwnerPicker } from '../form/OwnerPicker.tsx'
import { useOwnerChoices } from '../form/use-owner-choices.ts'
import { filtersOn, noFilters, type View } from './address.ts'
import type { SetView } from './use-view.ts'

type FiltersProps = { view: View; setView: SetView }

/** Everything the list can be narrowed by, behind one button that says how much is set. */
export function Filters({ view, setView }: FiltersProps) {
  const words = useMessages('goals').list
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const on = filtersOn(view)
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={words.filters}
        className="w-[min(24rem,calc(100vw-1rem))]"
        trigger={
          <Button kind="quiet" icon={<Funnel size={15} aria-hidden="true" />}>
            {on > 0 ? words.filtersOn(on) : words.filters}
          </Button>
        }
      >
        {open && <Inside view={view} setView={setView} />}
      </Popover>
      {on > 0 && (
        <Button kind="quiet" size="s" onClick={() => setView(noFilters)}>
          {words.clearFilters}
        </Button>
      )}
      {view.person && (
        <Lifted label={words.notOne} onLift={() => setView({ person: null })}>
          <PersonName id={view.person} />
        </Lifted>
      )}
      {view.asOf && (
        <Lifted label={words.today} onLift={() => setView({ asOf: null })}>
          {words.asOf} {format.date(view.asOf)}
        </Lifted>
      )}
    </>
  )
}

type LiftedProps = { label: string; onLift: () => void; children: ReactNode }

/** A narrowing that stands in sight, and is lifted by a press on it. */
function Lifted({ label, onLift, children }: LiftedProps) {
  return (
    <button type="button" onClick={onLift} title={label} className="max-w-full rounded-s">
      <Badge tone="accent">
        <span className="truncate">{children}</span> ×
      </Badge>
    </button>
  )
}

function PersonName({ id }: { id: string }) {
  const words = useMessages('goals').list
  const { data } = useRead<typeof getPerson>('structure.getPerson', { personId: id })
  return (
    <>
      {words.owner}: {data?.name ?? '…'}
    </>
  )
}

function Inside({ view, setView }: FiltersProps) {
  const words = useMessages('goals')
  const { timeZone } = useFormat()
  const { owners } = useOwnerChoices()
  const unit = owners.find(({ unitId, roleId }) => !roleId && unitId === view.unit) ?? null
  const owner = owners.find(({ roleId }) => roleId && roleId === view.role) ?? null
  const flip = (status: View['status'][number]) =>
    statuses.filter((one) => (one === status) !== view.status.includes(one))
  return (
    <div className="flex flex-col gap-4">
      <Field label={words.list.status} group>
        <div className="grid grid-cols-2 gap-2">
          {statuses.map((status) => (
            <Checkbox
              key={status}
              label={<StatusMark status={status} />}
              checked={view.status.includes(status)}
              onChange={() => setView({ status: flip(status) })}
            />
          ))}
        </div>
      </Field>
      <Field label={words.list.unit}>
        <OwnerPicker
          unitsOnly
          value={unit}
          onChange={(choice) => setView({ unit: choice?.unitId ?? null })}
        />
      </Field>
      <Field label={words.list.owner}>
        <OwnerPicker
          value={owner}
          onChange={(choice) =>
            setView(
              choice && !choice.roleId
                ? { unit: choice.unitId, role: null }
                : { role: choice?.roleId ?? null },
            )
          }
        />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Few
          label={words.list.nature}
          names={words.goal.nature}
          value={view.nature}
          onChange={(nature) => setView({ nature })}
        />
        <Few
          label={words.list.category}
          names={words.goal.category}
          value={view.category}
          onChange={(category) => setView({ category })}
        />
        <Few
          label={words.list.commitment}
          names={words.goal.commitment}
          value={view.commitment}
          onChange={(commitment) => setView({ commitment })}
        />
        <Field label={words.list.asOf}>
          <DateField
            value={view.asOf ?? ''}
            max={dateIn(timeZone, new Date())}
            onChange={(asOf) => setView({ asOf: asOf || null })}
          />
        </Field>
      </div>
      <Checkbox
        label={words.list.toMend}
        checked={view.toMend}
        onChange={(toMend) => setView({ toMend })}
      />
      <Checkbox
        label={words.list.stale}
        checked={view.stale}
        onChange={(stale) => setView({ stale })}
      />
    </div>
  )
}

type FewProps<Value extends string> = {
  label: string
  names: Readonly<Record<Value, string>>
  value: Value | null
  onChange: (value: Value | null) => void
}

function Few<Value extends string>({ label, names, value, onChange }: FewProps<Value>) {
  const words = useMessages('goals').list
  const all = Object.keys(names) as Value[]
  return (
    <Field label={label}>
      <Select<Value | ''>
        value={value ?? ''}
        choices={[
          { value: '', label: words.any },
          ...all.map((one) => ({ value: one, label: names[one] })),
        ]}
        onChange={(chosen) => onChange(chosen || null)}
      />
    </Field>
  )
}
