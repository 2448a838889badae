import UserX from 'lucide-react/icons/user-x'
import { Link } from 'wouter'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { goalHref } from '../../../web/goal/goal-href.ts'
import type { HomeAnswer } from '../../../web/home/answer.ts'
import { useWhyNobody } from './use-why-nobody.ts'

/** Goals that nobody carries and that fall to the reader, a line each; the page of alignment has them all. */
export default function OwedCarriers({ carriers }: { carriers: HomeAnswer['owed']['carriers'] }) {
  const words = useMessages('alignment').carriers
  const whyNobody = useWhyNobody()
  const { goals, hasMore } = carriers
  return (
    <ul aria-label={words.mark} className="flex flex-col">
      {goals.map(({ goal, ...facts }) => (
        <li
          key={goal.id}
          className="flex flex-wrap items-start gap-x-2.5 gap-y-1 border-b border-line py-2 last:border-b-0"
        >
          <UserX size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-ink-faint" />
          <div className="min-w-0 flex-1 basis-60">
            <Link href={goalHref(goal)} className={linkClass('quiet', 'font-medium break-words')}>
              {goal.title}
            </Link>
            <p className="text-sm break-words text-ink-soft">{whyNobody(goal.owner, facts)}</p>
          </div>
          <Link
            href={`/alignment?cycle=${goal.cycleId}`}
            aria-label={`${words.handOn}: ${goal.title}`}
            className={buttonClass('secondary', 's')}
          >
            {words.handOn}
          </Link>
        </li>
      ))}
      {hasMore && (
        <li className="py-1">
          <Link href="/alignment" className={linkClass('text', 'text-sm')}>
            {words.others}
          </Link>
        </li>
      )}
    </ul>
  )
}
