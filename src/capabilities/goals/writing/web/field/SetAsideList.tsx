import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { wordsOfRule } from '../../../rules/writing/catalogue.ts'
import type { Asides } from './asides.ts'

/** What was set aside of this sentence, each to be taken back. */
export function SetAsideList({ asides }: { asides: Asides }) {
  const { aside: words, lang } = useMessages('writing')
  if (asides.list.length === 0) return null
  return (
    <ul className="text-xs leading-5 text-ink-faint">
      {asides.list.map(({ rule, why, note }) => (
        <li key={rule} className="flex flex-wrap gap-x-2">
          <span>
            {words.done(wordsOfRule(rule, lang).name)} {note ?? words.why[why]}
          </span>
          <button
            type="button"
            aria-label={words.takeBackOf(wordsOfRule(rule, lang).name)}
            onClick={() => asides.takeBack(rule)}
            className={linkClass('text', 'pointer-coarse:py-1')}
          >
            {words.takeBack}
          </button>
        </li>
      ))}
    </ul>
  )
}
