import { type ComponentType, Suspense, useCallback, useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { home } from '../../contract.ts'
import { NoCycle } from '../cycles/NoCycle.tsx'
import { Failed } from '../goal/Failed.tsx'
import { useMe } from '../goal/use-members.ts'
import type { HomeAnswer } from './answer.ts'
import { Changed } from './Changed.tsx'
import { Mine } from './Mine.tsx'
import { Owed } from './Owed.tsx'
import { OwedBeside } from './owed-beside.ts'

type HomePageProps = {
  above?: ComponentType
  /** What other parts of the product ask of the reader, each with `useOwedBeside`; none until they are there. */
  beside?: readonly ComponentType[]
}

/** What do I owe, and what moved? */
export default function HomePage({ above: Above, beside = none }: HomePageProps) {
  const words = useMessages('goals').home
  const { data, error, refetch } = useRead<typeof home>('goals.home', {})
  const [told, setTold] = useState<ReadonlyMap<string, number>>(new Map())
  const tell = useCallback((part: string, waits: number | null) => {
    setTold((before) => {
      const after = new Map(before)
      if (waits === null) after.delete(part)
      else after.set(part, waits)
      return after
    })
  }, [])
  // A number that is not whole yet would say that nothing waits where something does.
  const isWhole = beside.length > 0 && told.size === beside.length
  const waits =
    data && isWhole ? [...told.values()].reduce((sum, one) => sum + one, data.owed.total) : null
  return (
    <OwedBeside value={tell}>
      <PageHeader
        title={words.title}
        lead={data && holdsAnything(data) && (waits === null ? '\u00a0' : words.lead(waits))}
      />
      {data && Above && (
        <Suspense>
          <Above />
        </Suspense>
      )}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton className="px-4 pt-4 md:px-8" lines={6} />}
      {data && <Answered answer={data} beside={beside} waits={waits} />}
    </OwedBeside>
  )
}

const none: readonly ComponentType[] = []

/** Goals one made and comments that name one reach a member who is no person of the organisation too. */
const holdsAnything = ({ isPerson, owed, total }: HomeAnswer): boolean =>
  isPerson || owed.total + total > 0

type AnsweredProps = {
  answer: HomeAnswer
  /** What other parts of the product ask of the reader. */
  beside: readonly ComponentType[]
  /** All that waits, beside as well; null until it is known. */
  waits: number | null
}

function Answered({ answer, beside, waits }: AnsweredProps) {
  const words = useMessages('goals').home
  const { personId: me, role } = useMe()?.me ?? {}
  const allHref = `/goals?cycle=${answer.cycleId}${me ? `&person=${me}` : ''}`
  const [later, setLater] = useState<readonly string[]>([])
  if (answer.cycleId === null) {
    return (
      <>
        <NoCycle />
        {/* Between two cycles the one that has ended still asks for something. */}
        <div className="flex max-w-3xl flex-col gap-10 px-4 pb-12 md:px-8">
          {beside.map((Part) => (
            <Part key={Part.name} />
          ))}
        </div>
      </>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 px-4 pt-2 pb-12 md:px-8 xl:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="flex min-w-0 max-w-3xl flex-col gap-10">
        {holdsAnything(answer) && (answer.owed.total > 0 || waits === 0) && (
          <Owed
            owed={answer.owed}
            allHref={allHref}
            later={later}
            onLater={(id) => setLater([...later.filter((one) => one !== id), id])}
          />
        )}
        {!answer.isPerson && (
          <section className="rounded-m bg-sunken px-4 py-3">
            <h2 className="text-base font-semibold">{words.noPerson}</h2>
            <p className="mt-1 max-w-[65ch] text-base text-ink-soft">{words.noPersonText}</p>
            {(role === 'owner' || role === 'administrator') && (
              <Link href="/settings?part=members" className={linkClass('text', 'text-sm')}>
                {words.noPersonAction}
              </Link>
            )}
          </section>
        )}
        {beside.map((Part) => (
          <Part key={Part.name} />
        ))}
        {(answer.isPerson || answer.total > 0) && (
          <Mine rows={answer.mine} total={answer.total} allHref={allHref} />
        )}
      </div>
      <Changed changed={answer.changed} isDrawn={beside.length > 0} />
    </div>
  )
}
