import type { OutputOf } from '#platform/contract/operation.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { explainStatus } from '../../contract.ts'

type Reason = OutputOf<typeof explainStatus>['reasons'][number]

/** One reason of a status as a sentence with its figures. */
export const useReason = (): ((reason: Reason) => string) => {
  const words = useMessages('explanation').reasons
  const { percent, date } = useFormat()
  const share = (value: number | undefined) => percent(value ?? 0)
  return (reason) => {
    const { progress, expected, behind, limit = 0, confidence = 0, start } = reason
    switch (reason.code) {
      case 'behind-pace':
        return words['behind-pace']({
          progress: share(progress),
          expected: share(expected),
          behind: share(behind),
          limit: share(limit),
        })
      case 'low-confidence':
        return words['low-confidence'](confidence, limit)
      case 'with-pace':
        return words['with-pace'](share(progress), share(expected))
      case 'confident':
        return words.confident(confidence)
      case 'before-start':
        return start ? words['before-start'](date(start)) : words['no-pace']()
      case 'target-reached':
        return words['target-reached']()
      case 'no-check-in-yet':
        return words['no-check-in-yet']()
      case 'progress-unknown':
        return words['progress-unknown']()
      default:
        return words['no-pace']()
    }
  }
}
