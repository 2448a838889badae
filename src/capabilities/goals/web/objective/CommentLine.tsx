import { useState } from 'react'
import { useWrite } from '#platform/web/use-write.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { CommentItem, editComment, removeComment } from '../../contract.ts'
import { useMemberName } from '../goal/use-members.ts'
import { useUndo } from '../goal/use-undo.ts'
import { CommentBox } from './CommentBox.tsx'
import { cutAtMentions } from './mentions.ts'
import { Reactions } from './Reactions.tsx'

type CommentLineProps = { comment: CommentItem; mayReact: boolean }

/** One comment, with what may be done to it. */
export function CommentLine({ comment, mayReact }: CommentLineProps) {
  const words = useMessages('goals')
  const nameOf = useMemberName()
  const { offerUndo } = useUndo()
  const [editing, setEditing] = useState(false)
  const edit = useWrite<typeof editComment>('goals.editComment', {
    invalidates: ['goals.listComments', 'goals.listActivity'],
    onDone: () => setEditing(false),
  })
  const remove = useWrite<typeof removeComment>('goals.removeComment', {
    invalidates: ['goals.'],
    onDone: ({ feedId }) => offerUndo(words.objective.commentRemoved, [feedId]),
  })
  const name = comment.authorName ?? nameOf(comment.authorId)
  const seen = { id: comment.id, version: comment.version }
  return (
    <li className="flex gap-3">
      <Avatar name={name} size="m" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-semibold">{name}</span>
          <RelativeTime at={comment.createdAt} className="text-xs text-ink-faint" />
          {comment.editedAt && (
            <span className="text-xs text-ink-faint">{words.objective.edited}</span>
          )}
        </p>
        {editing ? (
          <CommentBox
            draftKey={`comment-edit:${comment.id}`}
            initial={comment.body}
            autoFocus
            action={words.goal.save}
            busy={edit.busy}
            onCancel={() => setEditing(false)}
            onSend={(body, mentions, clear) =>
              void edit.runAsync({ ...seen, body, mentions }).then(clear, () => undefined)
            }
          />
        ) : (
          <Body comment={comment} nameOf={nameOf} />
        )}
        <div className="mt-1 flex flex-wrap items-center gap-1">
          <Reactions comment={comment} mayReact={mayReact} />
          {comment.may.edit && !editing && (
            <Button kind="quiet" size="s" onClick={() => setEditing(true)}>
              {words.objective.editComment}
            </Button>
          )}
          {comment.may.remove && !editing && (
            <Button kind="quiet" size="s" onClick={() => remove.run(seen)}>
              {words.objective.removeComment}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

function Body({ comment, nameOf }: { comment: CommentItem; nameOf: (id: string) => string }) {
  const parts = cutAtMentions(comment.body, comment.mentions.map(nameOf))
  return (
    <p className="max-w-[70ch] text-md break-words whitespace-pre-line">
      {parts.map((part, at) =>
        part.mention ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no identity
          <span key={at} className="font-medium text-accent">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </p>
  )
}
