import { useState } from 'react'
import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { ClusterItem, wordCluster } from '../../contract.ts'
import { useTeamWrite } from '../use-team.ts'
import { Unfold } from './Unfold.tsx'

/** Every wording there was, with who and when; an earlier one can be taken again. */
export function Wordings({ cluster, mayWord }: { cluster: ClusterItem; mayWord: boolean }) {
  const words = useMessages('team').refine
  const format = useFormat()
  const nameOf = useMemberName()
  const [isOpen, setOpen] = useState(false)
  const again = useTeamWrite<typeof wordCluster>('team.wordCluster', { said: words.saved })
  const { id: clusterId, version, wordings, wording } = cluster
  if (wordings.length === 0) return null
  return (
    <Unfold label={words.history(wordings.length)} isOpen={isOpen} onToggle={setOpen}>
      <ul className="flex flex-col gap-2 border-l-2 border-line pl-3">
        {wordings.map(({ id, text, why, ideas, stood, writtenBy, writtenAt }) => {
          const [name, when] = [nameOf(writtenBy), format.instant(writtenAt)]
          const isStanding =
            text === wording?.text && why === wording.why && ideas === wording.ideas
          return (
            <li key={id} className="flex flex-wrap items-start justify-between gap-2">
              <span className="min-w-0 flex-1 basis-48">
                <span className="block break-words">{text}</span>
                <span className="text-sm text-ink-faint">
                  {stood ? words.stood(name, when) : words.aside(name, when)}
                </span>
              </span>
              {mayWord && !isStanding && (
                <Button
                  size="s"
                  busy={again.busy}
                  onClick={() => again.run({ clusterId, version, text, why, ideas })}
                >
                  {words.again}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Unfold>
  )
}
