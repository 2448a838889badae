import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useAuthor } from '../use-team.ts'

type Said = {
  text: string
  why: string | null
  ideas: string | null
  authorId?: string | null
}

/** What a card or wording says: the sentence, and smaller what stands beside it. */
export function SaidBeside({ card, isBig = false }: { card: Said; isBig?: boolean }) {
  const words = useMessages('team').board
  const author = useAuthor()(card.authorId ?? null)
  return (
    <>
      <p className={cx('break-words', isBig ? 'text-xl' : 'text-md')}>{card.text}</p>
      {card.why && (
        <p className="mt-1 text-sm break-words text-ink-soft">
          <span className="font-medium">{words.why}</span> {card.why}
        </p>
      )}
      {card.ideas && (
        <p className="mt-1 text-sm break-words whitespace-pre-line text-ink-soft">
          <span className="font-medium">{words.ideas}</span> {card.ideas}
        </p>
      )}
      {author && <p className="mt-1 text-sm text-ink-faint">{words.by(author)}</p>}
    </>
  )
}
