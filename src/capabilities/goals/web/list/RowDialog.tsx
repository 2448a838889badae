import { useEffect } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import type { getObjective } from '../../contract.ts'
import { CheckInSheet } from '../check-in/CheckInSheet.tsx'
import { EditKeyResult } from '../objective/KeyResultForms.tsx'
import type { ListRow } from './rows.ts'

export type RowQuestion = { row: ListRow; wants: 'check-in' | 'target' }

/** What a row of the list cannot hold: a check-in, or the figures of a key result. */
export function RowDialog({ row, wants, onClose }: RowQuestion & { onClose: () => void }) {
  const { data, isError } = useRead<typeof getObjective>('goals.getObjective', {
    id: row.objectiveId,
  })
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
  if (!found || !may) return null
  return wants === 'check-in' ? (
    <CheckInSheet row={found.row} onClose={onClose} />
  ) : (
    <EditKeyResult stored={found} purpose="mend" onClose={onClose} />
  )
}
