import { Link } from 'wouter'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { answerDependency } from '../../contract.ts'
import { useMemberName } from '../goal/use-members.ts'
import type { HomeAnswer } from './answer.ts'

type Owed = HomeAnswer['owed']
const line = 'flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0'

/** Questions to me: dependencies that wait for an answer, and comments that name me. */
export function OwedAnswers({ mentions, dependencies }: Pick<Owed, 'mentions' | 'dependencies'>) {
  if (mentions.length + dependencies.length === 0) return null
  return (
    <ul className="flex flex-col">
      {dependencies.map((one) => (
        <Dependency key={one.link.id} {...one} />
      ))}
      {mentions.map((one) => (
        <Mention key={one.commentId} mention={one} />
      ))}
    </ul>
  )
}

function Dependency({ link, asks, needed }: Owed['dependencies'][number]) {
  const words = useMessages('goals')
  const format = useFormat()
  const answer = useWrite<typeof answerDependency>('goals.answerDependency', {
    invalidates: ['goals.'],
  })
  const reply = (status: 'confirmed' | 'declined') =>
    answer.run({ id: link.id, version: link.version, status })
  return (
    <li className={line}>
      <div className="min-w-0 flex-1 basis-60">
        <Link href={`/goals/${asks.objectiveId}`} className={linkClass('quiet', 'font-medium')}>
          {asks.title}
        </Link>
        <p className="text-sm text-ink-soft">
          {words.home.asks(needed)}
          {link.dueOn && ` · ${format.date(link.dueOn)}`}
          {link.note && ` · ${link.note}`}
        </p>
      </div>
      <div className="flex gap-2">
        <Button size="s" busy={answer.busy} onClick={() => reply('confirmed')}>
          {words.home.confirm}
        </Button>
        <Button size="s" kind="quiet" disabled={answer.busy} onClick={() => reply('declined')}>
          {words.home.decline}
        </Button>
      </div>
    </li>
  )
}

function Mention({ mention }: { mention: Owed['mentions'][number] }) {
  const words = useMessages('goals').home
  const nameOf = useMemberName()
  return (
    <li className={line}>
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">
          {words.mentioned(mention.authorName ?? nameOf(mention.authorId), mention.title)}
        </p>
        <p className="line-clamp-2 text-sm break-words text-ink-soft">{mention.body}</p>
      </div>
      <Link
        href={`/goals/${mention.objectiveId}?tab=discussion`}
        className={linkClass('text', 'text-sm')}
      >
        {words.answer}
      </Link>
    </li>
  )
}
