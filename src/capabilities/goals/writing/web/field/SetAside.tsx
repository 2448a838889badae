import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { SetAsideWhy } from '../../contract/words.ts'

type SetAsideProps = {
  onChoose: (why: SetAsideWhy, note: string | null) => void
  onClose: () => void
}

const usual = ['meant', 'misread', 'later'] as const

/** Why a finding is set aside: one press for the usual reasons, or in one's own words. */
export function SetAside({ onChoose, onClose }: SetAsideProps) {
  const words = useMessages('writing').aside
  const [note, setNote] = useState('')
  const send = () => note.trim() && onChoose('other', note.trim())
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring the look of a form of its own
    <div role="group" aria-label={words.label} className="mt-2 flex flex-col gap-2">
      <div className="flex flex-wrap gap-1.5">
        {usual.map((why) => (
          <Button key={why} size="s" onClick={() => onChoose(why, null)}>
            {words.why[why]}
          </Button>
        ))}
      </div>
      <div className="flex gap-1.5">
        <TextField
          aria-label={words.own}
          placeholder={words.own}
          value={note}
          maxLength={500}
          onChange={setNote}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') {
              event.preventDefault()
              send()
            } else if (event.key === 'Escape') {
              event.preventDefault()
              event.stopPropagation()
              onClose()
            }
          }}
        />
        <Button size="s" disabled={!note.trim()} onClick={send}>
          {words.send}
        </Button>
      </div>
    </div>
  )
}
