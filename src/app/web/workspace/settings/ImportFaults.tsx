import type { FieldProblem } from '#platform/web/problem.ts'
import { useMessages } from '#ui/i18n.tsx'
import { PathTable } from './PathTable.tsx'

/** Why a file was refused: each place in it, and what to do there. */
export function ImportFaults({ faults }: { faults: readonly FieldProblem[] }) {
  const words = useMessages('workspace').data
  return (
    <section role="alert" className="flex w-full flex-col gap-2">
      <h3 className="text-base font-semibold text-danger">{words.refused(faults.length)}</h3>
      <p className="text-ink-soft">{words.refusedWhy}</p>
      <PathTable rows={faults.map(({ path, message }) => ({ path, text: message }))} />
    </section>
  )
}
