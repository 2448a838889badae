import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { Ask, ObjectiveAnswer } from './types.ts'
import type { ObjectiveWrites } from './use-objective-writes.ts'

type WorkLinksProps = { answer: ObjectiveAnswer; ask: Ask; writes: ObjectiveWrites }

/** Where the work of an objective is done. */
export function WorkLinks({ answer, ask, writes }: WorkLinksProps) {
  const words = useMessages('goals').objective
  return (
    <section aria-labelledby="work">
      <div className="flex min-h-8 items-center justify-between">
        <h2 id="work" className="text-base font-semibold">
          {words.work}
        </h2>
        {answer.may.addWorkLink && (
          <IconButton
            label={words.addWork}
            size="s"
            icon={<Plus size={14} aria-hidden="true" />}
            onClick={() => ask({ do: 'work' })}
          />
        )}
      </div>
      {answer.workLinks.length === 0 && <p className="text-sm text-ink-soft">{words.workNone}</p>}
      <ul>
        {answer.workLinks.map((work) => (
          <li key={work.id} className="group flex min-h-8 items-center gap-2 text-sm">
            <a
              href={work.url}
              target="_blank"
              rel="noreferrer"
              className={linkClass('text', 'min-w-0 flex-1 truncate')}
            >
              {work.title}
            </a>
            {answer.may.addWorkLink && (
              <IconButton
                label={words.removeWork(work.title)}
                size="s"
                icon={<X size={13} aria-hidden="true" />}
                className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
                onClick={() => writes.removeWork({ id: work.id, version: work.version })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
