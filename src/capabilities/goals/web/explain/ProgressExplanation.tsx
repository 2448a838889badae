import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useEffect, useRef, useState } from 'react'
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
import { hrefThen, usePastDay } from '../goal/past-day.ts'
import { useProgressSum } from './use-progress-sum.tsx'

/** The sum behind a progress; each part opens its own sum, as deep as it goes. */
export default function ProgressExplanation({ id }: { id: string }) {
  const words = useMessages('explanation')
  const [path, setPath] = useState([id])
  const box = useRef<HTMLDivElement>(null)
  const at = path.at(-1) ?? id
  const day = usePastDay()
  const { data, error, refetch } = useRead<typeof explainProgress>('goals.explainProgress', {
    id: at,
    ...day,
  })
  const sumOf = useProgressSum((next) => setPath([...path, next]))
  const shown = useRef(at)
  const isThere = data !== undefined
  // What was pressed is gone with the sum it stood in; the keys stay with what took its place.
  useEffect(() => {
    if (shown.current === at || !isThere) return
    shown.current = at
    box.current?.focus({ preventScroll: true })
  }, [at, isThere])
  if (error) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={4} />
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-3 text-left outline-none">
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
          <Link href={hrefThen(goalHref(data.goal), day)} className={linkClass('quiet')}>
            {data.goal.title}
          </Link>
        </p>
      </div>
      <ExplainTable {...sumOf(data)} />
    </div>
  )
}
