import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { writeCard } from '../../contract.ts'
import { useTeamWrite } from '../use-team.ts'
import { CardForm } from './CardForm.tsx'
import { Countdown } from './Countdown.tsx'
import { MyCards } from './MyCards.tsx'
import { SaidBeside } from './SaidBeside.tsx'
import type { StageProps } from './stage-props.ts'

/** Everybody writes in silence; of the others one is told how many, and nothing else. */
export function Write({ page, isOnScreen }: StageProps) {
  const words = useMessages('team').write
  const { id, written, takingPart, writeUntil, namesShown } = page.space
  const write = useTeamWrite<typeof writeCard>('team.writeCard', { said: words.added })
  return (
    <div className="flex max-w-3xl min-w-0 flex-col gap-8">
      <section
        className={cx('flex flex-col gap-1', isOnScreen ? 'gap-4 py-8 text-xl' : 'text-base')}
      >
        {writeUntil && <Countdown until={writeUntil} />}
        <p role="status" className={cx('tabular', isOnScreen && 'text-2xl font-semibold')}>
          {words.soFar(written.cards, written.people, takingPart)}
        </p>
        <p className="text-ink-soft">
          {words.silent} {namesShown ? words.named : words.unnamed}
        </p>
      </section>
      {!page.may.write && <p className="text-ink-soft">{words.watching}</p>}
      {page.may.write && !isOnScreen && (
        <>
          <CardForm
            place={`drafting-card:${id}`}
            action={words.add}
            onSave={(saying) => write.runAsync({ spaceId: id, ...saying })}
          />
          <MyCards page={page} />
        </>
      )}
      {page.clusters.length > 0 && (
        <ul className="grid gap-3 sm:grid-cols-2">
          {page.clusters
            .flatMap(({ cards }) => cards)
            .map((card) => (
              <li key={card.id} className="rounded-l border border-line bg-raised px-3 py-2.5">
                <SaidBeside card={card} />
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
