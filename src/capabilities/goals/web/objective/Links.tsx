import ChevronRight from 'lucide-react/icons/chevron-right'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { GoalBeside } from '../../contract.ts'
import { goalHref } from '../goal/goal-href.ts'
import { LinkList } from './LinkList.tsx'
import type { Ask, ObjectiveAnswer } from './types.ts'
import type { ObjectiveWrites } from './use-objective-writes.ts'

type LinksProps = { answer: ObjectiveAnswer; ask: Ask; writes: ObjectiveWrites }

/** What it serves and what serves it, with whom it is shared, and the way up. */
export function Links({ answer, ask, writes }: LinksProps) {
  const words = useMessages('goals').objective
  const { may } = answer
  const onRemove = writes.removeLink
  return (
    <section aria-labelledby="serves" className="flex flex-col gap-5">
      <div>
        <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-3">
          <h2 id="serves" className="text-lg font-semibold">
            {words.serves}
          </h2>
          {may.link && (
            <div className="flex gap-1">
              <Button kind="quiet" size="s" onClick={() => ask({ do: 'serve' })}>
                {words.addParent}
              </Button>
              <Button kind="quiet" size="s" onClick={() => ask({ do: 'share' })}>
                {words.addShare}
              </Button>
            </div>
          )}
        </div>
        {answer.paths.map((path) => (
          <Path key={path.map(({ id }) => id).join()} path={path} />
        ))}
        <LinkList
          title={words.serves}
          hiddenTitle
          links={answer.serves}
          none={words.servesNone}
          mayChange={may.link}
          onRemove={onRemove}
        />
      </div>
      <LinkList
        title={words.servedBy}
        links={answer.servedBy}
        none={words.servedByNone}
        mayChange={may.link}
        onRemove={onRemove}
      />
      <LinkList
        title={words.sharedWith}
        links={answer.sharedWith}
        mayChange={may.link}
        onRemove={onRemove}
      />
    </section>
  )
}

/** One way up to what serves nothing itself; shown when it is longer than one step. */
function Path({ path }: { path: readonly GoalBeside[] }) {
  const words = useMessages('goals').objective
  if (path.length < 2) return null
  return (
    <p className="flex flex-wrap items-center gap-x-1 py-1 text-sm text-ink-soft">
      <span className="sr-only">{words.path}: </span>
      {path.map((goal, at) => (
        <Fragment key={goal.id}>
          {at > 0 && <ChevronRight size={12} aria-hidden="true" />}
          <Link
            href={goalHref(goal)}
            className={linkClass('quiet', 'max-w-72 truncate text-ink-soft')}
          >
            {goal.title}
          </Link>
        </Fragment>
      ))}
    </p>
  )
}
