import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { write } from '#platform/web/api.ts'
import { newId } from '#platform/web/new-id.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useApi } from '#platform/web/use-api.tsx'
import { invalidate } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import type {
  changeKeyResult,
  changeObjective,
  GapItem,
  UncarriedFacts,
} from '../../../contract.ts'
import { useUndo } from '../../../web/goal/use-undo.ts'

type Taker = { unitId: string | null; roleId: string | null; name: string }
type Handed = { id: string; version: number }

/** Hands a goal on, with the key results that name the same carrier; one press takes all of it back. */
export const useHandingOn = (
  { kind, id }: GapItem['objective'],
  { version, parts }: UncarriedFacts,
) => {
  const { workspace } = useApi()
  const client = useQueryClient()
  const words = useMessages('alignment').carriers
  const { failedRemedy } = useMessages('goals').goal
  const { offerUndo } = useUndo()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const give = (one: Handed, isObjective: boolean, { unitId, roleId }: Taker) => {
    const input = { ...one, unitId, roleId }
    return isObjective
      ? write<typeof changeObjective>(workspace, 'goals.changeObjective', input, newId())
      : write<typeof changeKeyResult>(workspace, 'goals.changeKeyResult', input, newId())
  }
  const handOn = async (taker: Taker): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    const done: (number | null)[] = []
    try {
      done.push((await give({ id, version }, kind === 'objective', taker)).feedId)
      for (const part of parts) done.push((await give(part, false, taker)).feedId)
    } catch (error) {
      const why = problemIn(error)
      setRefusal(why?.detail ?? why?.message ?? failedRemedy)
    }
    setBusy(false)
    if (done.length > 0) offerUndo(words.handed(taker.name), done)
    await invalidate(client, workspace, ['goals.'])
  }
  return { busy, refusal, handOn: (taker: Taker) => void handOn(taker) }
}
