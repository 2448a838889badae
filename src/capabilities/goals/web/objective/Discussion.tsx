import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { addComment, listComments } from '../../contract.ts'
import { Failed } from '../goal/Failed.tsx'
import { CommentBox } from './CommentBox.tsx'
import { CommentLine } from './CommentLine.tsx'

const step = 20
const most = 200

type DiscussionProps = { objectiveId: string; mayComment: boolean }

/** The discussion of an objective, the oldest first, with the box to answer below it. */
export function Discussion({ objectiveId, mayComment }: DiscussionProps) {
  const words = useMessages('goals')
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useRead<typeof listComments>(
    'goals.listComments',
    { objectiveId, limit },
    { keep: true },
  )
  const add = useWrite<typeof addComment>('goals.addComment', { invalidates: ['goals.'] })
  if (error && !data) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={4} />
  return (
    <div className="flex flex-col gap-4">
      {data.nextCursor && limit < most && (
        <Button
          kind="quiet"
          size="s"
          className="-ml-2 self-start"
          onClick={() => setLimit(Math.min(most, limit + step * 2))}
        >
          {words.goal.more}
        </Button>
      )}
      {data.comments.length === 0 && (
        <p className="text-ink-soft">{words.objective.commentsNone}</p>
      )}
      <ul className="flex flex-col gap-4">
        {data.comments.toReversed().map((comment) => (
          <CommentLine key={comment.id} comment={comment} mayReact={mayComment} />
        ))}
      </ul>
      {mayComment && (
        <CommentBox
          draftKey={`comment:${objectiveId}`}
          busy={add.busy}
          action={words.objective.send}
          onSend={(body, mentions, clear) =>
            void add
              .runAsync({ subjectKind: 'objective', subjectId: objectiveId, body, mentions })
              .then(clear, () => undefined)
          }
        />
      )}
    </div>
  )
}
