import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import type { getObjective } from '../../contract.ts'
import { CheckInSheet } from '../check-in/CheckInSheet.tsx'
import { EditKeyResult } from '../objective/KeyResultForms.tsx'
import type { ListRow } from './rows.ts'

export type RowQuestion = { row: ListRow; wants: 'check-in' | 'target' }

/** What a row of the list cannot hold: a check-in, or the figures of a key result. */
export function RowDialog({ row, wants, onClose }: RowQuestion & { onClose: () => void }) {
  const { data, isError, isFetching } = useRead<typeof getObjective>('goals.getObjective', {
    id: row.objectiveId,
  })
  // Opened on what stood before one's own last change in the row, it would refuse what is typed.
  const client = useQueryClient()
  const [isCurrent, setIsCurrent] = useState(false)
  const settled = data !== undefined && !isFetching && client.isMutating() === 0
  useEffect(() => {
    if (settled) setIsCurrent(true)
  }, [settled])
  const details = data?.keyResults ?? []
  const found =
    row.kind === 'key-result'
      ? details.find((one) => one.row.id === row.id)
      : details.find((one) => one.may.checkIn)
  const may = wants === 'check-in' ? found?.may.checkIn : found?.may.change
  const refused = isError || (data !== undefined && !may)
  useEffect(() => {
    if (refused) onClose()
  }, [refused, onClose])
  if (!found || !may || !isCurrent) return null
  return wants === 'check-in' ? (
    <CheckInSheet row={found.row} onClose={onClose} />
  ) : (
    <EditKeyResult stored={found} purpose="mend" onClose={onClose} />
  )
}
