import ChevronRight from 'lucide-react/icons/chevron-right'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { useMessages } from './i18n.tsx'
import { linkClass } from './link-class.ts'

export type Crumb = { label: string; href?: string | undefined }

/** The way down to this page, without the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useMessages('ui')
  if (crumbs.length === 0) return null
  return (
    <nav aria-label={words.breadcrumbs} className="min-w-0">
      <ol className="flex min-w-0 flex-wrap items-center gap-1 text-sm text-ink-faint">
        {crumbs.map((crumb, place) => (
          <Fragment key={crumb.href ?? crumb.label}>
            {place > 0 && (
              <li aria-hidden="true">
                <ChevronRight size={12} />
              </li>
            )}
            <li className="max-w-60 truncate">
              {crumb.href ? (
                <Link href={crumb.href} className={linkClass('faint')}>
                  {crumb.label}
                </Link>
              ) : (
                crumb.label
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
