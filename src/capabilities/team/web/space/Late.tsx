import { useState } from 'react'
import { useDraft } from '#platform/web/use-draft.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { SpacePage, writeCard } from '../../contract.ts'
import { useTeamWrite } from '../use-team.ts'
import { CardForm, isSaying, noSaying } from './CardForm.tsx'

/** A card that comes after the reveal; also what somebody was still typing at that moment. */
export function Late({ page }: { page: SpacePage }) {
  const words = useMessages('team').write
  const write = useTeamWrite<typeof writeCard>('team.writeCard', { said: words.added })
  const { id } = page.space
  const place = `drafting-card:${id}`
  // Whoever was interrupted by the reveal finds the unfinished card open.
  const { restored } = useDraft(place, noSaying, isSaying)
  const [isOpen, setOpen] = useState(restored)
  if (!page.may.write) return null
  if (!isOpen)
    return (
      <Button className="w-fit" onClick={() => setOpen(true)}>
        {words.late}
      </Button>
    )
  return (
    <div className="max-w-3xl">
      <CardForm
        place={place}
        action={words.late}
        hint={words.lateHint}
        onSave={(saying) => write.runAsync({ spaceId: id, ...saying })}
        onCancel={() => setOpen(false)}
      />
    </div>
  )
}
