import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { Board, changeRetrospective, removeRetrospective } from '../../contract.ts'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { STAGES } from '../rules/board.ts'
import { EndForm } from './EndForm.tsx'
import { QuestionsDialog } from './QuestionsDialog.tsx'

/** Where the board stands, and the one step that comes next. */
export function BoardHeader({ board }: { board: Board }) {
  const words = useMessages('management')
  const say = words.retrospective
  const format = useFormat()
  const { retrospective: it, may } = board
  const { stage, cycle, unit, heldAt, startedAt } = it
  const crumbs = [
    ...(cycle
      ? [
          { label: words.cycle.all, href: '/cycles' },
          { label: cycle.name ?? '', href: `/cycles/${cycle.id}` },
        ]
      : []),
    {
      label: say.title,
      href: cycle ? `/cycles/${cycle.id}/retrospectives` : '/retrospectives',
    },
  ]
  return (
    <PageHeader
      title={it.title}
      above={<Breadcrumbs crumbs={crumbs} />}
      beside={
        <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          {it.isSimulated && <Badge tone="outline">{say.simulated}</Badge>}
          {unit?.name ?? say.everybody} ·{' '}
          {heldAt ? say.heldOn(format.instant(heldAt)) : say.startedOn(format.instant(startedAt))}
        </span>
      }
      actions={may.lead && <Lead board={board} />}
      lead={it.summary ?? say.stageTexts[stage]}
    >
      <ol aria-label={say.stage} className="flex flex-wrap gap-x-1 gap-y-1 text-sm">
        {STAGES.map((one, at) => (
          <li
            key={one}
            aria-current={one === stage ? 'step' : undefined}
            className="rounded-s px-2 py-0.5 text-ink-faint aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent"
          >
            {at + 1}. {say.stages[one]}
          </li>
        ))}
      </ol>
    </PageHeader>
  )
}

function Lead({ board }: { board: Board }) {
  const words = useMessages('management').retrospective
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<'end' | 'questions' | null>(null)
  const { id, version, stage, cycle } = board.retrospective
  const move = useRhythmWrite<typeof changeRetrospective>('management.changeRetrospective')
  const bringBack = useRhythmWrite<typeof removeRetrospective>('management.removeRetrospective')
  const remove = useRhythmWrite<typeof removeRetrospective>('management.removeRetrospective', {
    said: () => words.removed,
    undo: (done) => bringBack.run({ ...done, removed: false }),
    onDone: () => navigate(cycle ? `/cycles/${cycle.id}/retrospectives` : '/retrospectives'),
  })
  const at = STAGES.indexOf(stage)
  const next = STAGES[at + 1] ?? 'discuss'
  const before = STAGES[at - 1]
  const press = () =>
    stage === 'discuss' ? setAsked('end') : move.run({ id, version, stage: next })
  return (
    <>
      <Button kind={stage === 'held' ? 'secondary' : 'primary'} busy={move.busy} onClick={press}>
        {words.next[stage]}
      </Button>
      <Menu
        label={words.more}
        align="end"
        items={[
          {
            id: 'questions',
            label: words.editQuestions,
            onSelect: () => setAsked('questions'),
          },
          ...(before && stage !== 'held'
            ? [
                {
                  id: 'back',
                  label: `← ${words.stages[before]}`,
                  onSelect: () => move.run({ id, version, stage: before }),
                },
              ]
            : []),
          {
            id: 'remove',
            label: words.remove,
            onSelect: () => remove.run({ id, version, removed: true }),
          },
        ]}
        trigger={
          <IconButton
            label={words.more}
            icon={<Ellipsis size={16} aria-hidden="true" />}
            tooltip={false}
          />
        }
      />
      {asked === 'end' && <EndForm board={board} onClose={() => setAsked(null)} />}
      {asked === 'questions' && <QuestionsDialog board={board} onClose={() => setAsked(null)} />}
    </>
  )
}
