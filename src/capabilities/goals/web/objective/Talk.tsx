import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { Activity } from './Activity.tsx'
import { Discussion } from './Discussion.tsx'
import type { ObjectiveAnswer } from './types.ts'
import { Wordings } from './Wordings.tsx'

type Part = 'discussion' | 'activity' | 'wordings'
const parts: readonly Part[] = ['discussion', 'activity', 'wordings']

/** What was said and done about an objective. */
export function Talk({ answer }: { answer: ObjectiveAnswer }) {
  const words = useMessages('goals').objective
  const [search] = useSearchParams()
  const wished = parts.find((one) => one === search.get('tab'))
  const [part, setPart] = useState<Part>(wished ?? 'discussion')
  return (
    <Tabs
      label={words.discussion}
      value={part}
      onChange={setPart}
      tabs={[
        { id: 'discussion', label: words.discussion, count: answer.comments },
        { id: 'activity', label: words.activity },
        { id: 'wordings', label: words.wordings, count: answer.wordings.length + 1 },
      ]}
    >
      {part === 'discussion' && (
        <Discussion objectiveId={answer.row.id} mayComment={answer.may.comment} />
      )}
      {part === 'activity' && <Activity objectiveId={answer.row.id} />}
      {part === 'wordings' && <Wordings answer={answer} />}
    </Tabs>
  )
}
