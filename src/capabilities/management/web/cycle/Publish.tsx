import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { publishCycle, Rhythm, withdrawPublishing } from '../../contract.ts'
import { useRhythmWrite } from './use-rhythm.ts'

/** Publishes the goals of a cycle; can be taken back at once. */
export function Publish({ rhythm }: { rhythm: Rhythm }) {
  const words = useMessages('management')
  const [asked, setAsked] = useState(false)
  const { id: cycleId, name, version } = rhythm.cycle
  const { publish } = words.cycle
  const withdraw = useRhythmWrite<typeof withdrawPublishing>('management.withdrawPublishing', {
    said: () => publish.withdrawn,
  })
  const run = useRhythmWrite<typeof publishCycle>('management.publishCycle', {
    said: () => publish.done,
    undo: (done) => withdraw.run({ cycleId, version: done.version, reason: publish.undone }),
    onDone: () => setAsked(false),
  })
  return (
    <>
      <Button size="s" onClick={() => setAsked(true)}>
        {words.act.publish}
      </Button>
      {asked && (
        <ConfirmDialog
          open
          title={publish.title(name)}
          action={words.act.publish}
          busy={run.busy}
          onConfirm={() => run.run({ cycleId, version })}
          onClose={() => setAsked(false)}
        >
          <p>{publish.text}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
