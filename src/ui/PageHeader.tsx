import { type ReactNode, useEffect } from 'react'
import { cx } from './cx.ts'
import { useHeadingFocus } from './navigation.tsx'

export type PageHeaderProps = {
  title: string
  /** For the tab of the browser, when it should differ from the heading. */
  pageTitle?: string | undefined
  /** One sentence: what question this page answers. */
  lead?: ReactNode
  /** Above the title: breadcrumbs. */
  above?: ReactNode
  /** Beside the title: a state, a mark. */
  beside?: ReactNode
  /** Buttons at the right. */
  actions?: ReactNode
  /** Below: tabs or filters. */
  children?: ReactNode
  /** Stays in sight while the page scrolls. */
  sticky?: boolean
  className?: string
}

/** The heading of a page. It names the tab, and takes the focus after navigation. */
export function PageHeader({
  title,
  pageTitle,
  lead,
  above,
  beside,
  actions,
  children,
  sticky = false,
  className,
}: PageHeaderProps) {
  const heading = useHeadingFocus()
  useEffect(() => {
    document.title = [pageTitle ?? title, 'Steadfast'].join(' · ')
  }, [title, pageTitle])
  return (
    <header
      className={cx(
        'flex flex-col gap-2 px-4 pt-4 pb-3 md:px-8 md:pt-6',
        sticky && 'sticky top-0 z-10 border-b border-line bg-surface',
        className,
      )}
    >
      {above}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-40 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 ref={heading} tabIndex={-1} className="min-w-0 text-xl font-semibold text-ink">
            {title}
          </h1>
          {beside}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {lead && <p className="max-w-[70ch] text-base text-ink-soft">{lead}</p>}
      {children}
    </header>
  )
}
