import { lazy, Suspense } from 'react'
import { ExplainButton } from '#ui/ExplainButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { ListRow } from './rows.ts'

const ProgressExplanation = lazy(() => import('../explain/ProgressExplanation.tsx'))

type ExplainedCoverageProps = { row: ListRow; tabIndex: number }

/** How much of a sum has a figure, as a number that opens the sum and shows which parts have none. */
export function ExplainedCoverage({ row, tabIndex }: ExplainedCoverageProps) {
  const words = useMessages('goals').list
  const format = useFormat()
  if (row.coverage === null) return null
  const figure = format.percent(row.coverage)
  return (
    <ExplainButton
      about={row.id}
      label={words.coverageOf(row.title, figure)}
      tabIndex={tabIndex}
      className="tabular text-right hover:underline"
      explanation={() => (
        <Suspense fallback={<Skeleton lines={4} />}>
          <ProgressExplanation id={row.id} />
        </Suspense>
      )}
    >
      {figure}
    </ExplainButton>
  )
}
