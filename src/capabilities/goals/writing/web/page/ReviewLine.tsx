import { Link } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { ReviewItem } from '../../contract/review.ts'
import { SeverityMark } from '../SeverityMark.tsx'

/** The place a finding is mended in, with its form open where the reader may change it. */
const placeOf = ({ kind, id, objectiveId, mayChange }: ReviewItem['about']): string => {
  const asked = [...(kind === 'key-result' ? [`kr=${id}`] : []), ...(mayChange ? ['reword=1'] : [])]
  return `/goals/${objectiveId}${asked.length > 0 ? `?${asked.join('&')}` : ''}`
}

/** One finding: what it is about, what to do, and the way there. */
export function ReviewLine({ item }: { item: ReviewItem }) {
  const words = useMessages('writing').page
  const { about, message, severity, isMissing, rule } = item
  return (
    <li className="flex gap-2.5 border-b border-line py-2.5">
      <SeverityMark severity={severity} isMissing={isMissing} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <Link href={placeOf(about)} className={linkClass('quiet', 'font-medium break-words')}>
          {about.title}
        </Link>
        <p className="text-sm break-words text-ink-soft">{message}</p>
      </div>
      <span className="text-xs text-ink-faint" title={words.rule}>
        {rule}
      </span>
    </li>
  )
}
