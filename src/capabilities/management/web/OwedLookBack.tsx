import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { buttonClass } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { OwedReview } from '../contract.ts'

/** What a cycle that has ended still asks for: boards, missed promises, and to be closed. */
export function OwedLookBack({ owed }: { owed: OwedReview }) {
  const words = useMessages('management').retrospective
  const say = words.home
  const format = useFormat()
  const { retrospectives, lookBacks, toClose } = owed
  if (retrospectives.length + lookBacks.length + toClose.length === 0) return null
  return (
    <section aria-labelledby="to-look-back" className="flex flex-col gap-1">
      <h2 id="to-look-back" className="text-lg font-semibold">
        {say.title}
      </h2>
      <ul className="flex flex-col">
        {toClose.map(({ id, name, endsOn }) => (
          <Line key={id} title={say.close(name)} href={`/cycles/${id}/close`} does={say.toClosing}>
            {endsOn && say.overSince(format.date(endsOn))}
          </Line>
        ))}
        {retrospectives.map(({ id, title, stage, cycle }) => (
          <Line key={id} title={title} href={`/retrospectives/${id}`} does={say.join}>
            {say.board(cycle, words.stages[stage])}
          </Line>
        ))}
        {lookBacks.map(({ goal, lookBackId, cycle }) => (
          <Line
            key={goal.id}
            title={goal.title}
            href={
              lookBackId ? `/retrospectives/${lookBackId}` : `/cycles/${cycle.id}/retrospectives`
            }
            does={words.lookBack}
          >
            {say.missed(cycle.name)}
          </Line>
        ))}
      </ul>
    </section>
  )
}

type LineProps = { title: string; href: string; does: string; children: ReactNode }

function Line({ title, href, does, children }: LineProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0">
      <span className="flex min-w-0 flex-1 basis-60 flex-col">
        <Link href={href} className={linkClass('quiet', 'font-medium')}>
          {title}
        </Link>
        <span className="text-sm text-ink-soft">{children}</span>
      </span>
      <Link href={href} className={buttonClass('secondary', 's')}>
        {does}
        <span className="sr-only">: {title}</span>
      </Link>
    </li>
  )
}
