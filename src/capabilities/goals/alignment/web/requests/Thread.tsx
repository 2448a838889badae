import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { addRemark, getAlignmentRequest, getProposal, RemarkItem } from '../../../contract.ts'
import { useMemberName } from '../../../web/goal/use-members.ts'

export function RequestThread({ id }: { id: string }) {
  const { data } = useRead<typeof getAlignmentRequest>('goals.getAlignmentRequest', { id })
  return (
    <Thread subject={{ subjectKind: 'request', subjectId: id }} remarks={data?.remarks ?? []} />
  )
}

export function ProposalThread({ id }: { id: string }) {
  const { data } = useRead<typeof getProposal>('goals.getProposal', { id })
  return (
    <Thread subject={{ subjectKind: 'proposal', subjectId: id }} remarks={data?.remarks ?? []} />
  )
}

type ThreadProps = {
  subject: { subjectKind: 'request' | 'proposal'; subjectId: string }
  remarks: readonly RemarkItem[]
}

/** What was said, the oldest first, and a place to say more. */
function Thread({ subject, remarks }: ThreadProps) {
  const words = useMessages('alignment').requests
  const nameOf = useMemberName()
  const [body, setBody] = useState('')
  const say = useWrite<typeof addRemark>('goals.addRemark', {
    invalidates: ['goals.'],
    onDone: () => setBody(''),
  })
  const send = () => body.trim() && say.run({ ...subject, body: body.trim() })
  return (
    <div className="flex flex-col gap-3 rounded-m bg-sunken px-3 py-3">
      <ul className="flex flex-col gap-2">
        {remarks.map((one) => (
          <li key={one.id} className="text-base">
            <p className="text-sm">
              <span className="font-medium">{nameOf(one.authorId)}</span>{' '}
              <RelativeTime at={one.createdAt} className="text-xs text-ink-faint" />
            </p>
            <p className="max-w-[70ch] break-words whitespace-pre-line">{one.body}</p>
          </li>
        ))}
      </ul>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Field label={words.remark} className="min-w-0 flex-1 basis-60">
          <TextArea value={body} onChange={setBody} rows={1} maxLength={5000} onSubmit={send} />
        </Field>
        <Button type="submit" busy={say.busy} disabled={!body.trim()}>
          {words.say}
        </Button>
      </form>
    </div>
  )
}
