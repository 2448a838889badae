import { useState } from 'react'
import type { getObjective } from '#capabilities/goals/contract.ts'
import { useMe } from '#capabilities/goals/web/goal/use-members.ts'
import type { getPerson } from '#capabilities/structure/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Switch } from '#ui/Switch.tsx'
import type { listRisks } from '../../contract.ts'
import { RiskList } from './RiskList.tsx'

/** Who the reader is, as the person proposed to see to a new risk. */
function usePerson() {
  const id = useMe()?.me.personId ?? null
  const { data } = useRead<typeof getPerson>(
    'structure.getPerson',
    { personId: id ?? '' },
    { enabled: id !== null },
  )
  return id === null ? null : { id, name: data?.name ?? null }
}

/** What may keep this objective from being reached. */
export function RisksOfObjective({ id, asOf }: { id: string; asOf: string | null }) {
  const words = useMessages('checkIn').risk
  const [closed, setClosed] = useState(false)
  const me = usePerson()
  const objective = useRead<typeof getObjective>('goals.getObjective', { id })
  const { data } = useRead<typeof listRisks>(
    'management.listRisks',
    { objectiveId: id, closed },
    { keep: true, enabled: asOf === null },
  )
  if (asOf !== null || !data || !objective.data) return null
  const goal = { id, title: objective.data.row.title }
  return (
    <div className="flex flex-col gap-2">
      <RiskList risks={data.risks} goals={[goal]} me={me} ofOne />
      <Switch label={words.showClosed} checked={closed} onChange={setClosed} />
    </div>
  )
}

/** Open risks of the goals a unit and those below it carry. */
export function RisksOfUnit({ id }: { id: string; on: string | undefined }) {
  const { data } = useRead<typeof listRisks>('management.listRisks', { unitId: id })
  if (!data || data.risks.length === 0) return null
  return (
    <div className="border-b border-line py-5">
      <RiskList risks={data.risks} goals={[]} me={null} />
    </div>
  )
}

/** Open risks a person sees to. */
export function RisksOfPerson({ id }: { id: string; on: string | undefined }) {
  const { data } = useRead<typeof listRisks>('management.listRisks', { personId: id })
  if (!data || data.risks.length === 0) return null
  return (
    <div className="border-b border-line py-5">
      <RiskList risks={data.risks} goals={[]} me={null} />
    </div>
  )
}
