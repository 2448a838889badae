import { useFormat, useMessages } from '#ui/i18n.tsx'

/** Scores with two places, shares in percent, and a dash for what is unknown. */
export function useFigures() {
  const words = useMessages('management').scoring
  const format = useFormat()
  return {
    score: (value: number | null): string =>
      value === null
        ? words.unknown
        : format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
    part: (value: number): string =>
      format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 3 }),
    share: (value: number | null): string =>
      value === null ? words.unknown : format.percent(value),
  }
}
