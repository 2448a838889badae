import { useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { addDays } from '#kernel/calendar.ts'
import { useWorkspace } from '#platform/web/use-api.tsx'
import { useDraft } from '#platform/web/use-draft.ts'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { Organisation } from '../../contract.ts'
import { AsOfBand } from '../AsOfField.tsx'
import { HistorySheet } from '../activity/HistorySheet.tsx'
import type { AsOf } from '../as-of.ts'
import { PlanBand } from '../plan/PlanBand.tsx'
import { PlannedSheet } from '../plan/PlannedSheet.tsx'
import { PlanSheet } from '../plan/PlanSheet.tsx'
import { isPlanDraft, type PlanDraft } from '../plan/plan-draft.ts'
import { previewOf } from '../plan/plan-preview.ts'
import { usePlanned } from '../plan/use-planned.ts'
import { UnitSheet } from '../unit/UnitSheet.tsx'
import { ChartActions } from './ChartActions.tsx'
import { ChartBar } from './ChartBar.tsx'
import { NoUnits } from './NoUnits.tsx'
import { OrgChart } from './OrgChart.tsx'
import { Outline } from './Outline.tsx'
import { useChartState, useChartView } from './use-chart-state.ts'

export type Panel = 'unit' | 'planned' | 'plan' | 'history' | null

type OrganisationViewProps = { organisation: Organisation; asOf: AsOf; mayChange: boolean }

/** A month ahead: reorganisations are told before they happen. */
const usually = 30

/** Chart or list of the organisation, with what is planned for it. */
export function OrganisationView({ organisation, asOf, mayChange }: OrganisationViewProps) {
  const { words, chart } = useMessages('structure')
  const [, navigate] = useLocation()
  const [view, setView] = useChartView()
  const [withPeople, setWithPeople] = useState(false)
  const [panel, setPanel] = useState<Panel>(null)
  const [unit, setUnit] = useState<{ id: string; label: string } | null>(null)
  const draft = useDraft<PlanDraft>(
    `reorganisation:${useWorkspace()}`,
    { from: addDays(asOf.today, usually), reason: '', steps: [] },
    isPlanDraft,
  )
  const { steps } = draft.value
  const planning = panel === 'plan' && steps.length > 0
  const shown = useMemo(
    () => (planning ? previewOf(organisation, steps) : organisation),
    [organisation, planning, steps],
  )
  const state = useChartState(shown, planning ? steps.at(-1)?.id : undefined)
  const planned = usePlanned(asOf)
  /** Nothing was ever there: what belongs here comes first, the tools later. */
  const isNew = organisation.units.id.length === 0 && asOf.on === undefined && planned.total === 0
  const { at } = asOf
  const hrefOf = useCallback((id: string) => at(`/units/${id}`), [at])
  const personHref = useCallback((id: string) => at(`/people/${id}`), [at])
  const peek = (id: string) => {
    const place = state.tree.place.get(id) ?? -1
    setUnit({ id, label: state.tree.units[place]?.name ?? '' })
    if (panel !== 'plan') setPanel('unit')
  }
  const close = () => setPanel(null)
  const seek = (id: string) => {
    state.seek(id)
    if (view === 'list' || panel === 'unit' || panel === 'plan') peek(id)
  }
  const drawn = {
    ...state,
    onFold: state.fold,
    onActive: state.setActive,
    withPeople,
    planned: planned.byUnit,
    peeked: panel === 'unit' || panel === 'plan' ? (unit?.id ?? null) : (state.sought?.id ?? null),
    onPeek: peek,
    onUnpeek: close,
    onOpen: (id: string) => navigate(hrefOf(id)),
    hrefOf,
  }
  return (
    <>
      <PageHeader
        title={words.organisation}
        lead={<span className="max-sm:hidden">{chart.lead}</span>}
        actions={
          !isNew && (
            <ChartActions
              mayChange={mayChange}
              day={asOf.day}
              planned={planned.total}
              onPlanned={() => setPanel('planned')}
              onPlan={() => setPanel('plan')}
              onHistory={() => setPanel('history')}
            />
          )
        }
      >
        {!isNew && (
          <ChartBar
            {...state}
            seek={seek}
            view={view}
            onView={setView}
            withPeople={withPeople}
            onPeople={setWithPeople}
            asOf={asOf}
          />
        )}
      </PageHeader>
      {planning ? <PlanBand from={draft.value.from} /> : <AsOfBand asOf={asOf} />}
      {state.tree.units.length === 0 && (
        <NoUnits mayChange={mayChange} day={asOf.day} isToday={asOf.on === undefined} />
      )}
      {state.tree.units.length > 0 &&
        (view === 'chart' ? (
          <div className="flex min-h-0 flex-1 border-t border-line">
            <OrgChart {...drawn} />
          </div>
        ) : (
          <Outline {...drawn} personHref={personHref} onPerson={(id) => navigate(personHref(id))} />
        ))}
      {panel === 'unit' && unit && <UnitSheet id={unit.id} asOf={asOf} onClose={close} />}
      {panel === 'planned' && <PlannedSheet planned={planned} onClose={close} />}
      {panel === 'history' && <HistorySheet onClose={close} />}
      {panel === 'plan' && (
        <PlanSheet
          draft={draft}
          unit={unit}
          onClose={close}
          onDone={(from) => {
            close()
            asOf.setOn(from)
          }}
        />
      )}
    </>
  )
}
