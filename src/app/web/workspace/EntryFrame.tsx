import { type ReactNode, useEffect } from 'react'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { setLocale, useLocale } from '../preferences.ts'
import { Unreachable } from '../WayOut.tsx'
import type { Asked } from './use-session.ts'

type EntryFrameProps = {
  title: string
  lead?: ReactNode
  children: ReactNode
}

/** The frame of the pages before a workspace: one narrow column on the frame's own ground. */
export function EntryFrame({ title, lead, children }: EntryFrameProps) {
  const shell = useMessages('shell').language
  const locale = useLocale()
  useEffect(() => {
    document.title = `${title} · Steadfast`
  }, [title])
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-4 py-6 sm:px-6">
      <div className="flex items-center justify-between gap-4">
        <span className="flex items-center gap-2 text-base font-semibold">
          <img src="/favicon.svg" alt="" width={22} height={22} />
          Steadfast
        </span>
        <SegmentedControl
          size="s"
          label={shell.label}
          value={locale}
          options={(['en', 'zh-CN'] as const).map((value) => ({ value, label: shell[value] }))}
          onChange={setLocale}
        />
      </div>
      <div className="flex flex-1 flex-col justify-center gap-6 py-10">
        <header className="flex flex-col gap-2">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {lead && <p className="text-md text-ink-soft">{lead}</p>}
        </header>
        {children}
      </div>
      <div aria-hidden="true" className="h-8" />
    </div>
  )
}

/** What was asked for, once it is there; before, nothing for 300 ms, and a way out of an error. */
export function Awaited<Answer>({
  asked,
  children,
}: {
  asked: Asked<Answer>
  children: (answer: Answer) => ReactNode
}) {
  if (asked.answer) return children(asked.answer)
  if (asked.error) return <Unreachable again={asked.again} />
  return <Skeleton className="mx-auto max-w-md px-6 pt-40" lines={4} />
}
