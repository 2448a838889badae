import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'

type ScoreFieldProps = {
  title: string
  score: number | null
  mayScore: boolean
  onScore: (score: number | null) => void
}

/** Tenths from 0 to 1; a score between two of them stays as it is until another one is chosen. */
const tenths = Array.from({ length: 11 }, (_, at) => at / 10)

/** The score of one goal. */
export function ScoreField({ title, score, mayScore, onScore }: ScoreFieldProps) {
  const words = useMessages('management').closing
  const format = useFormat()
  const number = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 })
  if (!mayScore)
    return (
      <span className="tabular text-base font-medium">
        {score === null ? words.whole.unknown : number(score)}
      </span>
    )
  const values = score === null || tenths.includes(score) ? tenths : [...tenths, score].sort()
  return (
    <Select
      aria-label={words.scoreOf(title)}
      size="s"
      className="w-24"
      value={score === null ? 'none' : String(score)}
      choices={[
        { value: 'none', label: words.whole.unknown },
        ...values.map((value) => ({ value: String(value), label: number(value) })),
      ]}
      onChange={(value) => onScore(value === 'none' ? null : Number(value))}
    />
  )
}
