import { useRead } from '#platform/web/use-api.tsx'
import type { getWritingGuide } from '../../contract.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../rules/writing/thresholds.ts'

/** What this workspace asks of a sentence; what the product proposes until that is known. */
export const useThresholds = (): Thresholds => {
  const { data } = useRead<typeof getWritingGuide>('goals.getWritingGuide', {}, { fresh: 300_000 })
  return data?.thresholds ?? DEFAULT_THRESHOLDS
}
