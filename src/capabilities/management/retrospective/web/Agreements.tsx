import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Board } from '../../contract.ts'
import { AgreedLine } from './AgreedLine.tsx'
import { AgreeForm } from './AgreeForm.tsx'

/** What is done differently from here on, and what is still open from before. */
export function Agreements({ board }: { board: Board }) {
  const words = useMessages('management').retrospective
  const [asked, setAsked] = useState(false)
  const { actions, earlier, may, retrospective } = board
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      {earlier.length > 0 && (
        <section aria-labelledby="earlier" className="flex flex-col gap-1">
          <h2 id="earlier" className="text-lg font-semibold">
            {words.earlier}
          </h2>
          <ul className="flex flex-col">
            {earlier.map((action) => (
              <AgreedLine key={action.id} action={action} isNamed />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="actions" className="flex flex-col gap-2">
        <h2 id="actions" className="text-lg font-semibold">
          {words.actions}
        </h2>
        {actions.length === 0 && <p className="text-base text-ink-soft">{words.noActions}</p>}
        {actions.length > 0 && (
          <ul className="flex flex-col">
            {actions.map((action) => (
              <AgreedLine key={action.id} action={action} />
            ))}
          </ul>
        )}
        {asked && <AgreeForm retrospectiveId={retrospective.id} onDone={() => setAsked(false)} />}
        {may.join && !asked && (
          <Button className="self-start" onClick={() => setAsked(true)}>
            {words.newAction}
          </Button>
        )}
      </section>
    </div>
  )
}
