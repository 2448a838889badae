import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { isText, useDraft } from '#platform/web/use-draft.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { foldText } from '#ui/palette-match.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { useMembers } from '../goal/use-members.ts'
import { mentionsIn, mentionTyped, withMention } from './mentions.ts'

type CommentBoxProps = {
  draftKey: string
  /** The words to begin with, when a comment is edited. */
  initial?: string
  action: string
  busy: boolean
  autoFocus?: boolean
  onSend: (body: string, mentions: string[], clear: () => void) => void
  onCancel?: () => void
}

const mostOffered = 5

/** Words for a discussion; `@` offers members. What is typed outlives a lost connection. */
export function CommentBox(props: CommentBoxProps) {
  const { draftKey, initial = '', action, busy, autoFocus = false, onSend, onCancel } = props
  const words = useMessages('goals')
  const members = useMembers() ?? []
  const [first] = useState(initial)
  const draft = useDraft(draftKey, first, isText)
  const [caret, setCaret] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const typed = mentionTyped(draft.value, caret)
  const offered =
    typed === null
      ? []
      : members.filter(({ name }) => foldText(name).includes(foldText(typed))).slice(0, mostOffered)
  const send = () => {
    const body = draft.value.trim()
    if (body) onSend(body, mentionsIn(body, members), draft.clear)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const take = (name: string) => {
    draft.set(withMention(draft.value, caret, name))
    setCaret(0)
    form.current?.querySelector('textarea')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [best] = offered
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (best && plain && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault()
      take(best.name)
    } else if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <form ref={form} onSubmit={submit} className="flex flex-col gap-2">
      <TextArea
        aria-label={words.objective.comment}
        placeholder={words.objective.comment}
        value={draft.value}
        autoFocus={autoFocus}
        maxLength={20_000}
        onChange={draft.set}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onSubmit={send}
      />
      {offered.length > 0 && (
        <div className="flex flex-wrap gap-1" role="status">
          {offered.map(({ id, name }) => (
            <Button key={id} size="s" onClick={() => take(name)}>
              @{name}
            </Button>
          ))}
        </div>
      )}
      <div className="flex justify-end gap-2">
        {onCancel && (
          <Button size="s" kind="quiet" onClick={onCancel}>
            {words.goal.cancel}
          </Button>
        )}
        <Button
          type="submit"
          size="s"
          kind="primary"
          busy={busy}
          disabled={draft.value.trim() === ''}
        >
          {action}
        </Button>
      </div>
    </form>
  )
}
