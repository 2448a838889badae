import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { ExplainTable } from '#ui/Explain.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { explainProgress } from '../../contract.ts'
import { Failed } from '../goal/Failed.tsx'
import { goalHref } from '../goal/goal-href.ts'
import { useProgressSum } from './use-progress-sum.tsx'

/** The sum behind a progress; each part opens its own sum, as deep as it goes. */
export default function ProgressExplanation({ id }: { id: string }) {
  const words = useMessages('goals').explain
  const [path, setPath] = useState([id])
  const at = path.at(-1) ?? id
  const { data, error, refetch } = useRead<typeof explainProgress>('goals.explainProgress', {
    id: at,
  })
  const sumOf = useProgressSum((next) => setPath([...path, next]))
  if (error) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={4} />
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-start gap-2">
        {path.length > 1 && (
          <Button
            kind="quiet"
            size="s"
            icon={<ArrowLeft size={14} aria-hidden="true" />}
            onClick={() => setPath(path.slice(0, -1))}
          >
            {words.back}
          </Button>
        )}
        <p className="min-w-0 flex-1 text-sm font-semibold wrap-anywhere">
          <Link href={goalHref(data.goal)} className={linkClass('quiet')}>
            {data.goal.title}
          </Link>
        </p>
      </div>
      <ExplainTable {...sumOf(data)} />
    </div>
  )
}
