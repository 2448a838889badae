import { useMessages } from '#ui/i18n.tsx'
import { Switch } from '#ui/Switch.tsx'
import { WRITING_RULES, wordsOfRule } from '../../../rules/writing/catalogue.ts'
import type { RuleId } from '../../../rules/writing/words.ts'
import { markOf, SeverityMark } from '../SeverityMark.tsx'

type RuleSwitchesProps = {
  off: readonly RuleId[]
  isFixed: boolean
  onChange: (off: readonly RuleId[]) => void
}

const groups = ['O', 'K'] as const

/** Every rule in plain words, each on or off. What the product keeps by itself has no switch. */
export function RuleSwitches({ off, isFixed, onChange }: RuleSwitchesProps) {
  const { settings: words, severity: names, lang } = useMessages('writing')
  return groups.map((group) => (
    <section key={group} aria-labelledby={`writing-${group}`}>
      <h2 id={`writing-${group}`} className="text-lg font-semibold">
        {words.group[group]}
      </h2>
      <ul className="mt-2">
        {WRITING_RULES.filter(({ id, from }) => id.startsWith(group) && from !== 'product').map(
          ({ id, ...weight }) => {
            const { name, why } = wordsOfRule(id, lang)
            const isOff = off.includes(id)
            return (
              <li key={id} className="flex items-start gap-3 border-b border-line py-2.5">
                <SeverityMark {...weight} className="mt-0.5" />
                <Switch
                  className="flex-1"
                  label={
                    <>
                      {name}{' '}
                      <span className="text-xs text-ink-faint">
                        {id} · {names[markOf(weight)]}
                      </span>
                    </>
                  }
                  hint={why}
                  disabled={isFixed}
                  checked={!isOff}
                  onChange={(on) => onChange(on ? off.filter((one) => one !== id) : [...off, id])}
                />
              </li>
            )
          },
        )}
      </ul>
    </section>
  ))
}
