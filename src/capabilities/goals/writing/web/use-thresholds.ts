import { useRead } from '#platform/web/use-api.tsx'
import type { getWritingGuide } from '../../contract.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../rules/writing/thresholds.ts'

const useGuide = () =>
  useRead<typeof getWritingGuide>('goals.getWritingGuide', {}, { fresh: 300_000 }).data

/** What this workspace asks of a sentence; what the product proposes until that is known. */
export const useThresholds = (): Thresholds => useGuide()?.thresholds ?? DEFAULT_THRESHOLDS

/** Whether a model is set that the reader may ask for wordings. */
export const useMaySuggest = (): boolean => useGuide()?.may.suggest ?? false
