import { useRead } from '#platform/web/use-api.tsx'
import type { listCycles } from '../../../contract.ts'
import { HealthSection } from './HealthSection.tsx'

/** What a unit watches in the cycle under way, on its page; a past or planned day has none. */
export function HealthOfUnit({ id, on }: { id: string; on: string | undefined }) {
  const { data } = useRead<typeof listCycles>('goals.listCycles', {})
  const cycleId = data?.currentId
  if (!cycleId || on !== undefined) return null
  return (
    <div className="border-b border-line py-5 empty:hidden">
      <HealthSection cycleId={cycleId} unitId={id} />
    </div>
  )
}
