import { useMessages } from '#ui/i18n.tsx'
import { useFigures } from '../../../scoring/web/figures.ts'
import type { Asked } from './figure.ts'
import { ScoreBar } from './ScoreBar.tsx'

type FigureCellProps = { asked: Asked; isThis: boolean; onAsk: (asked: Asked) => void }

/** A mean with the spread behind it. Pressed, it names the goals. */
export function FigureCell({ asked, isThis, onAsk }: FigureCellProps) {
  const words = useMessages('management').closing.compared
  const { score } = useFigures()
  const { figures, whose, kind, cycle } = asked
  const { objectives, scored, mean } = figures
  const ground = isThis ? 'bg-accent-soft' : ''
  if (objectives === 0)
    return (
      <td className={`px-2 py-2 text-right text-ink-faint ${ground}`}>
        <span aria-hidden="true">{words.none}</span>
        <span className="sr-only">{words.noGoals}</span>
      </td>
    )
  return (
    <td className={`p-1 ${ground}`}>
      <button
        type="button"
        onClick={() => onAsk(asked)}
        className="flex w-full flex-col gap-1 rounded-m px-1.5 py-1.5 text-right hover:bg-hover"
      >
        <span className="sr-only">
          {words.explain(whose, words.kinds[kind], cycle.name, score(mean))}
        </span>
        <span aria-hidden="true" className="flex items-baseline justify-between gap-2">
          <span className="text-xs text-ink-faint">{words.of(scored, objectives)}</span>
          <span className={isThis ? 'text-base font-semibold' : 'text-base'}>{score(mean)}</span>
        </span>
        <ScoreBar figures={figures} />
      </button>
    </td>
  )
}
