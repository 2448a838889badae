import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { AgreedItem, changeAction } from '../../contract.ts'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { AgreeForm } from './AgreeForm.tsx'

type AgreedLineProps = {
  action: AgreedItem
  /** Says in which retrospective it was agreed on. */
  isNamed?: boolean
}

/** What was agreed: what, who, by when; ticked once it is done. */
export function AgreedLine({ action, isNamed = false }: AgreedLineProps) {
  const words = useMessages('management').retrospective
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  const { id, version, body, owner, dueOn, doneAt, mayChange, retrospective } = action
  const isDone = doneAt !== null
  const back = useRhythmWrite<typeof changeAction>('management.changeAction')
  const tick = useRhythmWrite<typeof changeAction>('management.changeAction', {
    said: () => (isDone ? words.isOpen : words.isDone),
    undo: (done) => back.run({ ...done, done: isDone }),
  })
  if (editing)
    return (
      <li className="border-b border-line py-3">
        <AgreeForm
          retrospectiveId={retrospective.id}
          action={action}
          onDone={() => setEditing(false)}
        />
      </li>
    )
  const facts = [owner.name ?? words.somebody, dueOn && words.dueOn(format.date(dueOn))]
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-2 border-b border-line py-2 last:border-b-0">
      <span className="flex h-6 items-center">
        <Checkbox
          hiddenLabel
          label={words.tick(body)}
          checked={isDone}
          disabled={!mayChange}
          onChange={(done) => tick.run({ id, version, done })}
        />
      </span>
      <span className="flex min-w-0 flex-col">
        <span className={cx('text-base break-words', isDone && 'text-ink-soft line-through')}>
          {body}
        </span>
        <span className="text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</span>
        {isNamed && (
          <Link
            href={`/retrospectives/${retrospective.id}`}
            className={linkClass('text', 'max-w-full self-start text-sm break-words')}
          >
            {retrospective.title}
          </Link>
        )}
      </span>
      {mayChange && !isDone && (
        <Button size="s" kind="quiet" onClick={() => setEditing(true)}>
          {words.edit}
          <span className="sr-only">: {body}</span>
        </Button>
      )}
    </li>
  )
}
