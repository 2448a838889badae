import { Link } from 'wouter'
import type { OutputOf } from '#platform/contract/operation.ts'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { reviewCycle } from '../../../contract.ts'
import { wordsOfRule } from '../../../rules/writing/catalogue.ts'
import type { RuleId } from '../../../rules/writing/words.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { ExplainedScore } from '../set/SetScore.tsx'
import { ReviewLine } from './ReviewLine.tsx'

type CycleReviewProps = {
  review: OutputOf<typeof reviewCycle>
  cycleId: string
  rule: RuleId | null
  onRule: (rule: RuleId | null) => void
  onMore: (() => void) | null
}

/** The findings of a cycle by rule, and those of one rule in their places. */
export function CycleReview({ review, cycleId, rule, onRule, onMore }: CycleReviewProps) {
  const { page: words, lang } = useMessages('writing')
  const { byRule, items, total, sentences, good, setAside } = review
  if (sentences === 0) {
    return (
      <p className="max-w-[65ch] px-4 text-md text-ink-soft md:px-8">
        {words.nothing}{' '}
        <Link href="/gallery" className={linkClass('text')}>
          {words.toGallery}
        </Link>
      </p>
    )
  }
  return (
    <div className="px-4 pb-16 md:px-8">
      <p className="max-w-[65ch] text-md text-ink-soft">
        {words.sum(good, sentences)} <ExplainedScore review={review} cycleId={cycleId} />{' '}
        {setAside > 0 && words.setAside(setAside)}
      </p>
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <nav aria-label={words.rules}>
          <ul className="flex flex-col">
            <RuleLine isOn={rule === null} onPress={() => onRule(null)} name={words.allRules} />
            {byRule.map((one) => (
              <RuleLine
                key={one.rule}
                isOn={rule === one.rule}
                onPress={() => onRule(one.rule)}
                name={wordsOfRule(one.rule, lang).name}
                severity={one.severity}
                isMissing={one.missing === one.count}
                count={one.count}
              />
            ))}
          </ul>
        </nav>
        <section aria-label={words.found}>
          {rule && (
            <p className="mb-3 max-w-[65ch] text-ink-soft">
              {wordsOfRule(rule, lang).why} {wordsOfRule(rule, lang).mend}
            </p>
          )}
          {items.length === 0 && <p className="text-ink-soft">{words.allWell}</p>}
          <ul>
            {items.map((item, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule may find two things in one goal
              <ReviewLine key={`${item.about.id}-${item.rule}-${at}`} item={item} />
            ))}
          </ul>
          {items.length < total && (
            <p className="mt-4 flex items-center gap-3 text-sm text-ink-soft">
              {words.shown(items.length, total)}
              {onMore && (
                <Button size="s" onClick={onMore}>
                  {words.more}
                </Button>
              )}
            </p>
          )}
        </section>
      </div>
    </div>
  )
}

type RuleLineProps = {
  isOn: boolean
  onPress: () => void
  name: string
  severity?: 'E' | 'W' | 'H'
  isMissing?: boolean
  count?: number
}

function RuleLine({ isOn, onPress, name, severity, isMissing = false, count }: RuleLineProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isOn}
        onClick={onPress}
        className={cx(
          'flex min-h-9 w-full items-center gap-2 rounded-m px-2 py-1 text-left hover:bg-hover',
          isOn && 'bg-selected',
        )}
      >
        {severity && <SeverityMark severity={severity} isMissing={isMissing} />}
        <span className="min-w-0 flex-1">{name}</span>
        {count !== undefined && <span className="tabular text-sm text-ink-soft">{count}</span>}
      </button>
    </li>
  )
}
