import { useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { Sheet } from '#ui/Sheet.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { getObjective } from '../../contract.ts'
import { Failed } from '../goal/Failed.tsx'
import { OnPastDay } from '../goal/past-day.ts'
import { Dialogs } from './Dialogs.tsx'
import { ObjectiveBody } from './ObjectiveBody.tsx'
import { Standing } from './Standing.tsx'
import type { Asked, ObjectiveAnswer } from './types.ts'
import { useObjectiveWrites } from './use-objective-writes.ts'
import { withoutRights } from './without-rights.ts'

type ObjectivePeekProps = {
  id: string
  /** The key result to open inside. */
  keyResultId?: string | null
  asOf?: string | null
  onClose: () => void
}

/** An objective beside the list. */
export default function ObjectivePeek({ id, keyResultId, asOf, onClose }: ObjectivePeekProps) {
  const words = useMessages('goals').goal
  const { data, error, refetch } = useRead<typeof getObjective>('goals.getObjective', {
    id,
    ...(asOf ? { asOf } : {}),
  })
  return (
    <Sheet open onClose={onClose} title={words.objective} href={`/goals/${id}`}>
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton lines={6} />}
      {data && (
        <OnPastDay value={asOf ?? null}>
          <Inside
            key={`${id}-${keyResultId ?? ''}`}
            answer={asOf ? withoutRights(data) : data}
            keyResultId={keyResultId ?? null}
          />
        </OnPastDay>
      )}
    </Sheet>
  )
}

function Inside({ answer, keyResultId }: { answer: ObjectiveAnswer; keyResultId: string | null }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const writes = useObjectiveWrites(answer.row.id)
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <h3 className="text-lg font-semibold break-words">
          <Link href={`/goals/${answer.row.id}`} className={linkClass('quiet')}>
            {answer.row.title}
          </Link>
        </h3>
        <Standing answer={answer} />
      </div>
      <ObjectiveBody
        answer={answer}
        ask={setAsked}
        writes={writes}
        wide={false}
        openKeyResult={keyResultId}
      />
      {asked && <Dialogs answer={answer} asked={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}
