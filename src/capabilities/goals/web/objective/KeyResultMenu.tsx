import Ellipsis from 'lucide-react/icons/ellipsis'
import { useWrite } from '#platform/web/use-write.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import type {
  KeyResultDetail,
  reorderKeyResults,
  setProgressFrom,
  stopDrawing,
} from '../../contract.ts'
import { useUndo } from '../goal/use-undo.ts'
import type { Ask, ObjectiveAnswer } from './types.ts'
import type { ObjectiveWrites } from './use-objective-writes.ts'

type KeyResultMenuProps = {
  detail: KeyResultDetail
  answer: ObjectiveAnswer
  ask: Ask
  writes: ObjectiveWrites
}

/** What can be done with one key result. */
export function KeyResultMenu({ detail, answer, ask, writes }: KeyResultMenuProps) {
  const words = useMessages('goals').objective
  const { row, may } = detail
  const reorder = useWrite<typeof reorderKeyResults>('goals.reorderKeyResults', {
    invalidates: ['goals.'],
  })
  const source = useWrite<typeof setProgressFrom>('goals.setProgressFrom', {
    invalidates: ['goals.'],
  })
  const stop = useWrite<typeof stopDrawing>('goals.stopDrawing', {
    invalidates: ['goals.'],
    onDone: ({ feedId }) => offerUndo(words.drawsNoMore, [feedId]),
  })
  const { offerUndo } = useUndo()
  const draws = row.figures?.metricId !== undefined
  const at = answer.keyResults.indexOf(detail)
  const move = (by: number) => {
    const order = answer.keyResults.map((one) => ({ id: one.row.id, version: one.row.version }))
    const [moved] = order.splice(at, 1)
    if (moved) order.splice(at + by, 0, moved)
    reorder.run({ objectiveId: answer.row.id, keyResults: order })
  }
  const goal = { kind: 'key-result' as const, id: row.id }
  const seen = { id: row.id, version: row.version }
  const fromLinks = detail.progressFrom === 'links'
  const items: MenuItem[] = [
    {
      id: 'edit',
      label: words.edit,
      on: may.change,
      run: () => ask({ do: 'edit-key-result', keyResult: detail }),
    },
    {
      id: 'need',
      label: words.addNeed,
      on: answer.may.link,
      run: () => ask({ do: 'need', keyResult: detail }),
    },
    { id: 'up', label: words.moveUp, on: may.change && at > 0, run: () => move(-1) },
    {
      id: 'down',
      label: words.moveDown,
      on: may.change && at < answer.keyResults.length - 1,
      run: () => move(1),
    },
    {
      id: 'source',
      label: fromLinks ? words.useOwn : words.useLinks,
      on: may.change && (fromLinks || detail.servedBy.length > 0),
      run: () => source.run({ ...seen, progressFrom: fromLinks ? 'own' : 'links' }),
    },
    {
      id: 'draw',
      label: draws ? words.stopDrawing : words.drawOn,
      on: may.change && row.figures !== null && row.figures.type !== 'milestone',
      run: () => (draws ? stop.run(seen) : ask({ do: 'draw', keyResult: detail })),
    },
    {
      id: 'status',
      label: words.setStatus,
      on: answer.may.setStatus,
      run: () => ask({ do: 'status', ...goal }),
    },
    {
      id: 'score',
      label: words.setScore,
      on: answer.may.score,
      run: () => ask({ do: 'score', ...goal }),
    },
    {
      id: 'remove',
      label: words.remove,
      on: answer.may.remove,
      danger: true,
      run: () => writes.removeKeyResult(seen),
    },
  ].flatMap(({ on, run, ...item }) => (on ? [{ ...item, onSelect: run }] : []))
  if (items.length === 0) return null
  return (
    <Menu
      label={words.actions(row.title)}
      align="end"
      items={items}
      trigger={
        <IconButton
          label={words.actions(row.title)}
          tooltip={false}
          size="s"
          icon={<Ellipsis size={15} aria-hidden="true" />}
        />
      }
    />
  )
}
