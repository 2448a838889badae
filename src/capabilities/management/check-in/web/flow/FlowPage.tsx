import { NoCycle } from '#capabilities/goals/web/cycles/NoCycle.tsx'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Asked } from '../../../web/Asked.tsx'
import type { getCheckInFlow } from '../../contract.ts'
import { Flow } from './Flow.tsx'

/** How does each of my key results stand, and how was my week? */
export default function FlowPage() {
  const words = useMessages('checkIn').flow
  const asked = useRead<typeof getCheckInFlow>('management.getCheckInFlow', {})
  return (
    <Asked asked={asked}>
      {(answer) =>
        answer.cycle === null ? (
          <>
            <PageHeader title={words.title} />
            <NoCycle />
          </>
        ) : (
          <Flow answer={answer} />
        )
      }
    </Asked>
  )
}
