import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import type { moveStage, removeSpace, SpacePage } from '../../contract.ts'
import { mayFollow, STAGES, type Stage } from '../../rules/stages.ts'
import { useTeamWrite } from '../use-team.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'

type Asking = 'reveal' | 'finish' | 'reopen' | 'change' | 'remove' | null

const askFirst: Partial<Record<Stage, Asking>> = {
  write: 'reveal',
  refine: 'finish',
  done: 'reopen',
}

/** What whoever leads the space does: the next stage, and the rest in a menu. */
export function Lead({ page }: { page: SpacePage }) {
  const words = useMessages('team').lead
  const [asking, setAsking] = useState<Asking>(null)
  const [search, setSearch] = useSearchParams()
  const isOnScreen = search.has('screen')
  const { id, version, stage, written } = page.space
  const close = () => setAsking(null)
  const move = useTeamWrite<typeof moveStage>('team.moveStage', { onDone: close })
  const go = (to: Exclude<Stage, 'done'>) => move.run({ id, version, stage: to })
  const on = () => {
    const next = STAGES[STAGES.indexOf(stage) + 1]
    const ask = askFirst[stage]
    if (ask) setAsking(ask)
    else if (next && next !== 'done') go(next)
  }
  const items: MenuItem[] = [
    ...STAGES.flatMap((to): MenuItem[] =>
      to !== 'done' && STAGES.indexOf(to) < STAGES.indexOf(stage) && mayFollow(stage, to)
        ? [{ id: to, label: words.back(to), onSelect: () => go(to) }]
        : [],
    ),
    {
      id: 'screen',
      label: isOnScreen ? words.small : words.screen,
      onSelect: () => setSearch(isOnScreen ? {} : { screen: '1' }, { replace: true }),
    },
  ]
  if (stage !== 'done')
    items.push(
      { id: 'change', label: words.change, onSelect: () => setAsking('change') },
      { kind: 'line', id: 'line' },
      { id: 'remove', label: words.remove, danger: true, onSelect: () => setAsking('remove') },
    )
  const isEmpty = stage === 'write' && written.cards === 0 && page.clusters.length === 0
  return (
    <>
      <Button
        kind={stage === 'done' ? 'secondary' : 'primary'}
        busy={move.busy}
        disabled={isEmpty}
        onClick={on}
      >
        {words.next[stage]}
      </Button>
      <Menu
        label={words.more}
        align="end"
        trigger={<IconButton label={words.more} icon={<Ellipsis size={16} aria-hidden="true" />} />}
        items={items}
      />
      <ConfirmDialog
        open={asking === 'reveal'}
        title={words.revealTitle}
        action={words.next.write}
        busy={move.busy}
        onConfirm={() => go('reveal')}
        onClose={close}
      >
        {words.revealText(written.cards, written.people)}
      </ConfirmDialog>
      {asking === 'change' && <ChangeDialog page={page} onClose={close} />}
      {asking === 'finish' && <FinishDialog page={page} onClose={close} />}
      {asking === 'reopen' && <ReopenDialog page={page} onClose={close} />}
      {asking === 'remove' && <Remove page={page} onClose={close} />}
    </>
  )
}

function Remove({ page, onClose }: { page: SpacePage; onClose: () => void }) {
  const words = useMessages('team')
  const [, navigate] = useLocation()
  const back = useTeamWrite<typeof removeSpace>('team.removeSpace', {
    said: words.general.undone,
    onDone: ({ id }) => navigate(`/drafting/${id}`),
  })
  const remove = useTeamWrite<typeof removeSpace>('team.removeSpace', {
    said: words.lead.removed,
    undo: ({ id, version }) => back.run({ id, version, back: true }),
    onDone: () => navigate('/drafting'),
  })
  const { id, version } = page.space
  return (
    <ConfirmDialog
      open
      danger
      title={words.lead.remove}
      action={words.lead.remove}
      busy={remove.busy}
      onConfirm={() => remove.run({ id, version })}
      onClose={onClose}
    >
      {words.lead.removeText}
    </ConfirmDialog>
  )
}
