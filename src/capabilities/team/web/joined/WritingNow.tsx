import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { listSpaces } from '../../contract.ts'

/** On Home: the spaces in which the reader's team is writing at this moment. */
export default function WritingNow() {
  const words = useMessages('team')
  const { data } = useRead<typeof listSpaces>('team.listSpaces', {})
  const writing = data?.spaces.filter(({ isIn, stage }) => isIn && stage === 'write') ?? []
  if (writing.length === 0) return null
  return (
    <ul className="mx-4 flex max-w-3xl flex-col gap-2 pb-2 md:mx-8">
      {writing.map(({ id, name, written }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-l border border-accent-line bg-accent-soft px-4 py-2.5"
        >
          <span className="min-w-0 flex-1 basis-48">
            <span className="block font-medium break-words">{words.joined.writing(name)}</span>
            <span className="text-sm text-ink-soft tabular">
              {words.list.inWriting(written.cards, written.people)}
            </span>
          </span>
          <Link href={`/drafting/${id}`} className={buttonClass('primary')}>
            {words.joined.writeNow}
          </Link>
        </li>
      ))}
    </ul>
  )
}
