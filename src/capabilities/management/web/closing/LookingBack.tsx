import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { listRetrospectives, listScoring } from '../../contract.ts'

/** What is still open before a cycle is closed: scores that wait for raters, and missed promises. */
export function LookingBack({ cycleId }: { cycleId: string }) {
  const words = useMessages('management').closing
  const scoring = useRead<typeof listScoring>('management.listScoring', { cycleId }).data
  const back = useRead<typeof listRetrospectives>('management.listRetrospectives', { cycleId }).data
  const open = scoring?.objectives.filter(({ score }) => score === null).length
  const missed = back?.missed.filter(({ lookBackId }) => lookBackId === null).length
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 px-4 pt-2 text-sm md:px-8">
      <Link href={`/cycles/${cycleId}/scoring`} className={linkClass('text', 'py-1')}>
        {open ? words.toScore(open) : words.scoring}
      </Link>
      <Link href={`/cycles/${cycleId}/retrospectives`} className={linkClass('text', 'py-1')}>
        {missed ? words.toLookBack(missed) : words.retrospectives}
      </Link>
    </p>
  )
}
