import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import type { ClusterItem, finishSpace, reopenSpace, SpacePage } from '../../contract.ts'
import { Refusal } from '../Refusal.tsx'
import { useTeamWrite } from '../use-team.ts'
import { byDots } from './Refine.tsx'
import { clusterLabel } from './use-board.ts'

type Becomes = 'objective' | 'candidate' | 'left'
type Visibility = 'workspace' | 'unit' | 'private'

const isWorded = ({ wording, cards }: ClusterItem): boolean =>
  wording !== null || cards.length === 1
const isMade = ({ outcome, isTakenBack }: ClusterItem): boolean => outcome !== null && !isTakenBack

/** What becomes of each cluster; chosen ones are made in one go. */
export function FinishDialog({ page, onClose }: { page: SpacePage; onClose: () => void }) {
  const words = useMessages('team')
  const { space } = page
  const open = byDots(page.clusters).filter((cluster) => !isMade(cluster))
  const [said, setSaid] = useState<Readonly<Record<string, Becomes>>>({})
  const [visibility, setVisibility] = useState<Visibility>('workspace')
  // What somebody took the trouble to word is meant to become something.
  const becomes = (one: ClusterItem): Becomes =>
    said[one.id] ?? (one.wording !== null ? 'objective' : 'left')
  const chosen = open.flatMap((cluster) => {
    const as = becomes(cluster)
    if (as === 'left' || !isWorded(cluster)) return []
    return [{ clusterId: cluster.id, version: cluster.version, as }]
  })
  const count = chosen.filter(({ as }) => as === 'objective').length
  const back = useTeamWrite<typeof reopenSpace>('team.reopenSpace', {
    said: words.finish.reopened,
  })
  const finish = useTeamWrite<typeof finishSpace>('team.finishSpace', {
    inForm: true,
    said: words.finish.made(count),
    undo: ({ id, version }) => back.run({ id, version, takeBack: true }),
    onDone: onClose,
  })
  return (
    <FormDialog
      title={words.finish.title}
      onClose={onClose}
      onSubmit={() => finish.run({ id: space.id, version: space.version, chosen, visibility })}
      action={words.finish.action(count)}
      busy={finish.busy}
    >
      <p className="text-ink-soft">{words.finish.text(space.unit.name ?? '', space.cycle.name)}</p>
      <ul className="flex flex-col">
        {open.map((cluster) => (
          <li
            key={cluster.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2"
          >
            <span className="min-w-0 flex-1 basis-56 break-words">
              {cluster.wording?.text ?? clusterLabel(cluster)}
            </span>
            {isWorded(cluster) ? (
              <Field label={words.finish.of(clusterLabel(cluster))} hiddenLabel>
                <Select
                  value={becomes(cluster)}
                  choices={[
                    { value: 'objective', label: words.finish.objective },
                    { value: 'candidate', label: words.finish.candidate },
                    { value: 'left', label: words.finish.left },
                  ]}
                  onChange={(as) => setSaid({ ...said, [cluster.id]: as })}
                />
              </Field>
            ) : (
              <span className="text-sm text-ink-faint">{words.finish.needsWording}</span>
            )}
          </li>
        ))}
      </ul>
      <Field label={words.finish.who}>
        <Select
          value={visibility}
          choices={[
            { value: 'workspace', label: words.finish.workspace },
            { value: 'unit', label: words.finish.unit },
            { value: 'private', label: words.finish.private },
          ]}
          onChange={setVisibility}
        />
      </Field>
      <Refusal error={finish.error} />
    </FormDialog>
  )
}
