import { DEFAULT_THRESHOLDS, type Thresholds } from '../../rules/writing/thresholds.ts'

/** What this workspace asks of a sentence. */
export const useThresholds = (): Thresholds => DEFAULT_THRESHOLDS
