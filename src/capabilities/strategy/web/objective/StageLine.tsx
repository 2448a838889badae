import Check from 'lucide-react/icons/check'
import Ellipsis from 'lucide-react/icons/ellipsis'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import type { StageItem } from '../../contract.ts'

type Act = (stage: StageItem) => void

type StageLineProps = {
  stage: StageItem['stage']
  /** In their order: a pivot begins another. */
  tries: readonly StageItem[]
  isNow: boolean
  may: boolean
  /** The latest try of all stages: it alone can be judged or removed. */
  lastId: string | null
  onEdit: Act
  onJudge: Act
  onRemove: Act
}

/** One stage: not begun, under way, or decided, with every try it took. */
export function StageLine({ stage, tries, isNow, ...rest }: StageLineProps) {
  const words = useMessages('strategy').objective
  const isPassed = tries.at(-1)?.decision === 'go-on'
  return (
    <li className="relative flex gap-3 pb-4 last:pb-0">
      <span className="flex flex-col items-center">
        <span
          className={cx(
            'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border',
            isPassed && 'border-accent-solid bg-accent-solid text-on-accent',
            !isPassed && isNow && 'border-2 border-accent',
            !isPassed && !isNow && 'border-line-strong',
          )}
        >
          {isPassed && <Check size={11} strokeWidth={3} aria-hidden="true" />}
        </span>
        {stage !== 'scale' && <span className="mt-1 w-px flex-1 bg-line-strong" />}
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <h3 className={cx('font-medium', tries.length === 0 && 'font-normal text-ink-faint')}>
          {words.stage[stage]}
        </h3>
        {tries.length === 0 && <p className="text-ink-faint">{words.stageHint[stage]}</p>}
        {tries.map((one, at) => (
          <Try key={one.id} stage={one} number={tries.length > 1 ? at + 1 : null} {...rest} />
        ))}
      </div>
    </li>
  )
}

type TryProps = Pick<StageLineProps, 'may' | 'lastId' | 'onEdit' | 'onJudge' | 'onRemove'> & {
  stage: StageItem
  number: number | null
}

function Try({ stage, number, may, lastId, onEdit, onJudge, onRemove }: TryProps) {
  const words = useMessages('strategy').objective
  const format = useFormat()
  const isLast = stage.id === lastId
  const { hypothesis, test, evidence, outcome, decision, decisionReason, decidedOn, dueOn } = stage
  const standing = [
    number !== null && words.attempt(number),
    words.outcomeShort[outcome],
    decision && decidedOn && words.decided(words.decisions[decision], format.date(decidedOn)),
    decision === null && dueOn && `${words.due} ${format.date(dueOn)}`,
  ]
  return (
    <div className="group mt-1.5 flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <p className="break-words whitespace-pre-line">{hypothesis}</p>
        <p
          className={cx(
            'text-xs',
            outcome === 'fails' && 'text-off-track',
            outcome === 'holds' && 'text-on-track',
            outcome === 'open' && 'text-ink-faint',
          )}
        >
          {standing.filter(Boolean).join(' · ')}
        </p>
        <Said name={words.testShort} text={test} />
        <Said name={words.evidenceShort} text={evidence} />
        {decision && <Said name={words.decisions[decision]} text={decisionReason} />}
        {may && isLast && decision === null && (
          <Button size="s" className="mt-2" onClick={() => onJudge(stage)}>
            {words.judge}
          </Button>
        )}
      </div>
      {may && (
        <Menu
          label={words.edit}
          align="end"
          items={[
            { id: 'edit', label: words.edit, onSelect: () => onEdit(stage) },
            ...(isLast
              ? [
                  { id: 'judge', label: words.judge, onSelect: () => onJudge(stage) },
                  {
                    id: 'remove',
                    label: words.remove,
                    danger: true,
                    onSelect: () => onRemove(stage),
                  },
                ]
              : []),
          ]}
          trigger={
            <IconButton
              label={`${words.edit}: ${hypothesis}`}
              icon={<Ellipsis size={15} aria-hidden="true" />}
              size="s"
              tooltip={false}
            />
          }
        />
      )}
    </div>
  )
}

function Said({ name, text }: { name: string; text: string | null }) {
  if (!text) return null
  return (
    <p className="mt-0.5 break-words whitespace-pre-line text-ink-soft">
      <span className="text-ink-faint">{name}: </span>
      {text}
    </p>
  )
}
