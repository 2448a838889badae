import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { listHandovers } from '../../contract.ts'
import { HandoverDialog } from './HandoverDialog.tsx'
import { HandoverLine } from './HandoverLine.tsx'

/** Who checks in while somebody is away; on the page of that person. */
export function HandoversOfPerson({ id }: { id: string; on: string | undefined }) {
  const words = useMessages('checkIn').handover
  const [asked, setAsked] = useState(false)
  const { data } = useRead<typeof listHandovers>('management.listHandovers', { personId: id })
  if (!data || (!data.mayHandOver && data.handovers.length === 0)) return null
  return (
    <section aria-labelledby="handovers" className="border-b border-line py-5">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-3">
        <h2 id="handovers" className="text-lg font-semibold">
          {words.title}
        </h2>
        {data.mayHandOver && (
          <Button size="s" onClick={() => setAsked(true)}>
            {words.handOver}
          </Button>
        )}
      </div>
      {data.handovers.length === 0 && <p className="text-base text-ink-soft">{words.text}</p>}
      <ul>
        {data.handovers.map((one) => (
          <HandoverLine key={one.id} handover={one} />
        ))}
      </ul>
      {asked && <HandoverDialog personId={id} onClose={() => setAsked(false)} />}
    </section>
  )
}
