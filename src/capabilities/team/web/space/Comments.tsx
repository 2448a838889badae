import Trash from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { isText, useDraft } from '#platform/web/use-draft.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { addComment, ClusterItem, removeComment } from '../../contract.ts'
import { useTeamWrite } from '../use-team.ts'
import { Unfold } from './Unfold.tsx'

/** What is said about a wording. */
export function Comments({ cluster, mayComment }: { cluster: ClusterItem; mayComment: boolean }) {
  const { refine: words, general } = useMessages('team')
  const nameOf = useMemberName()
  const [isOpen, setOpen] = useState(false)
  const back = useTeamWrite<typeof removeComment>('team.removeComment', { said: general.undone })
  const remove = useTeamWrite<typeof removeComment>('team.removeComment', {
    said: words.commentRemoved,
    undo: (done) => back.run({ ...done, back: true }),
  })
  const { comments } = cluster
  if (comments.length === 0 && !mayComment) return null
  return (
    <Unfold
      label={comments.length === 0 ? words.say : words.comments(comments.length)}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <ul className="flex flex-col gap-2 empty:hidden">
        {comments.map(({ id, version, body, authorId, createdAt, isMine }) => (
          <li key={id} className="flex items-start gap-2">
            <span className="min-w-0 flex-1">
              <span className="block break-words whitespace-pre-line">{body}</span>
              <span className="text-sm text-ink-faint">
                {nameOf(authorId)} · <RelativeTime at={createdAt} />
              </span>
            </span>
            {isMine && mayComment && (
              <IconButton
                size="s"
                label={words.removeComment}
                icon={<Trash size={14} aria-hidden="true" />}
                onClick={() => remove.run({ id, version })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayComment && <Say clusterId={cluster.id} />}
    </Unfold>
  )
}

function Say({ clusterId }: { clusterId: string }) {
  const words = useMessages('team').refine
  const { value, set, clear } = useDraft(`drafting-comment:${clusterId}`, '', isText)
  const add = useTeamWrite<typeof addComment>('team.addComment', { onDone: clear })
  const send = () => {
    if (value.trim() !== '') add.run({ clusterId, body: value })
  }
  return (
    <form
      className="flex items-end gap-2 pt-2"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field label={words.say} hiddenLabel className="flex-1">
        <TextArea
          rows={1}
          value={value}
          maxLength={4000}
          placeholder={words.say}
          onChange={set}
          onSubmit={send}
        />
      </Field>
      <Button type="submit" busy={add.busy} disabled={value.trim() === ''}>
        {words.send}
      </Button>
    </form>
  )
}
