import { useParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Asked } from '../../../web/Asked.tsx'
import type { getMeeting } from '../../contract.ts'
import { MeetingFrame } from './MeetingFrame.tsx'
import { MeetingStage } from './MeetingStage.tsx'

/** Where do the goals of this team stand, and what do we do about it? */
export default function MeetingPage() {
  const words = useMessages('checkIn').meeting
  const { meeting = '' } = useParams<{ meeting: string }>()
  const asked = useRead<typeof getMeeting>('management.getMeeting', { id: meeting })
  return (
    <Asked asked={asked} missing={words.missing}>
      {(page) => (
        <MeetingFrame page={page}>
          <MeetingStage page={page} />
        </MeetingFrame>
      )}
    </Asked>
  )
}
