import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { CycleItem } from '../../contract.ts'
import { NewObjective } from '../form/NewObjective.tsx'
import { goalHref } from '../goal/goal-href.ts'
import { OnPastDay } from '../goal/past-day.ts'
import { useMe } from '../goal/use-members.ts'
import { filtersOn, type View } from './address.ts'
import { linesOf, withMembers } from './arrange.ts'
import { GoalTable } from './GoalTable.tsx'
import { RowDialog, type RowQuestion } from './RowDialog.tsx'
import { Toolbar } from './Toolbar.tsx'
import type { Editing } from './use-columns.tsx'
import { useExpanded } from './use-expanded.ts'
import { useGoalRows } from './use-goal-rows.ts'
import { useListKeys } from './use-list-keys.ts'
import { useView } from './use-view.ts'

const loadBulkBar = () => import('./BulkBar.tsx')
const BulkBar = lazy(loadBulkBar)
const loadPeek = () => import('../objective/ObjectivePeek.tsx')
const ObjectivePeek = lazy(loadPeek)

const questionOf = (view: View, cycleId: string) => ({
  cycleId,
  ...(view.text.trim() ? { text: view.text.trim() } : {}),
  ...(view.unit ? { unitId: view.unit } : {}),
  ...(view.role ? { roleId: view.role } : {}),
  ...(view.person ? { personId: view.person } : {}),
  ...(view.status.length > 0 ? { status: [...view.status] } : {}),
  ...(view.nature ? { nature: [view.nature] } : {}),
  ...(view.category ? { category: [view.category] } : {}),
  ...(view.commitment ? { commitment: view.commitment } : {}),
  ...(view.toMend ? { toMend: true } : {}),
  ...(view.stale ? { stale: true } : {}),
  ...(view.asOf ? { asOf: view.asOf } : {}),
})

const nothingSelected: ReadonlySet<string> = new Set()

/** The goals of one cycle, as the address wants them. */
export function GoalList({ cycle, cycles }: { cycle: CycleItem; cycles: readonly CycleItem[] }) {
  const words = useMessages('goals').list
  const { locale } = useFormat()
  const [, navigate] = useLocation()
  const { view, setView, setParams, peek, adding } = useView()
  const filter = useRef<HTMLInputElement>(null)
  const [selected, setSelected] = useState(nothingSelected)
  const [editing, setEditing] = useState<Editing>(null)
  const [question, setQuestion] = useState<RowQuestion | null>(null)
  const list = useGoalRows(questionOf(view, cycle.id))
  const { rows, known } = list
  useEffect(() => {
    if (known) Promise.all([loadPeek(), loadBulkBar()]).catch(() => undefined)
  }, [known])
  const filtered = filtersOn(view) > 0 || view.text !== ''
  const { isExpanded, expand, expandAll } = useExpanded(cycle.id, rows.length, filtered)
  const collator = useMemo(() => new Intl.Collator(locale, { numeric: true }), [locale])
  // The press is answered at once; ten thousand rows are put in order right after it.
  const { shape, group, sort } = useDeferredValue(view)
  const lines = useMemo(
    () => linesOf({ rows, view: { shape, group, sort }, collator, isExpanded }),
    [rows, shape, group, sort, collator, isExpanded],
  )
  const isOpen = !view.asOf && cycle.closedAt === null
  const mayChange = (useMe()?.may.takePart ?? false) && isOpen
  const add = useCallback(() => setParams({ new: '1' }), [setParams])
  useListKeys({ add: mayChange ? add : null, filter, expandAll })
  // The row is marked at once, and the panel beside it comes right after.
  const beside = useDeferredValue(peek)
  const peeked = rows.find(({ id }) => id === beside)
  return (
    <>
      <PageHeader
        title={words.title}
        pageTitle={`${words.title} · ${cycle.name}`}
        beside={
          known && (
            <span className="tabular text-sm text-ink-faint">{words.count(list.matching)}</span>
          )
        }
        actions={
          mayChange && (
            <Button kind="primary" onClick={add}>
              {words.add}{' '}
              <span className="max-md:hidden">
                <Kbd keys="N" />
              </span>
            </Button>
          )
        }
      >
        <Toolbar
          view={view}
          setView={setView}
          cycle={cycle}
          cycles={cycles}
          filter={filter}
          onExpandAll={expandAll}
        />
      </PageHeader>
      <OnPastDay value={view.asOf}>
        <GoalTable
          lines={lines}
          view={view}
          setView={setView}
          list={list}
          filtered={filtered}
          mayChange={mayChange}
          selected={selected}
          onSelect={(keys) => setSelected(withMembers(keys, lines))}
          editing={editing}
          onEditing={setEditing}
          openKey={peek}
          onExpand={expand}
          onAdd={add}
          onOpen={(row) => navigate(goalHref(row))}
          onPeek={(row) => setParams({ peek: peek === row.id ? null : row.id })}
          onAsk={(row, wants) => setQuestion({ row, wants })}
        />
      </OnPastDay>
      {mayChange && selected.size > 0 && (
        <Suspense>
          <BulkBar
            list={list}
            lines={lines}
            selected={selected}
            cycles={cycles.filter(({ id }) => id !== cycle.id)}
            onSelect={setSelected}
          />
        </Suspense>
      )}
      {beside && (
        <Suspense>
          <ObjectivePeek
            id={peeked?.objectiveId ?? beside}
            keyResultId={peeked?.kind === 'key-result' ? beside : null}
            asOf={view.asOf}
            onClose={() => setParams({ peek: null })}
          />
        </Suspense>
      )}
      {adding && mayChange && (
        <NewObjective cycleId={cycle.id} onClose={() => setParams({ new: null })} />
      )}
      {question && <RowDialog {...question} onClose={() => setQuestion(null)} />}
    </>
  )
}
