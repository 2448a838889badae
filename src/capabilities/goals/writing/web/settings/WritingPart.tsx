import { useState } from 'react'
import type { OutputOf } from '#platform/contract/operation.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { changeWritingGuide, getWritingGuide } from '../../../contract.ts'
import { DEFAULT_THRESHOLDS } from '../../../rules/writing/thresholds.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { RewritePart } from './RewritePart.tsx'
import { RuleSwitches } from './RuleSwitches.tsx'
import { ThresholdFields, type Typed } from './ThresholdFields.tsx'

type Guide = OutputOf<typeof getWritingGuide>

/** What does the writing coach ask for in this workspace? */
export function WritingPart() {
  const { data, error, refetch } = useRead<typeof getWritingGuide>('goals.getWritingGuide', {})
  if (data)
    return (
      <>
        {/* Kept while the model below is saved: what is typed above stays. */}
        <Shown key={JSON.stringify(data.thresholds)} guide={data} />
        {data.rewrite && (
          <RewritePart
            key={JSON.stringify(data.rewrite)}
            setting={data.rewrite}
            version={data.version}
            isOn={data.may.suggest}
          />
        )}
      </>
    )
  if (error) return <Failed error={error} again={() => void refetch()} />
  return <Skeleton className="pt-4" lines={6} />
}

function Shown({ guide }: { guide: Guide }) {
  const words = useMessages('writing').settings
  const toast = useToast()
  const [typed, setTyped] = useState<Typed>(guide.thresholds)
  const save = useWrite<typeof changeWritingGuide>('goals.changeWritingGuide', {
    invalidates: ['goals.getWritingGuide', 'goals.review'],
    onDone: () => toast({ text: words.saved }),
    onRefused: () => true,
  })
  const { version, isOwn, may } = guide
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const isChanged = JSON.stringify(typed) !== JSON.stringify(guide.thresholds)
  const problem = problemIn(save.error)
  return (
    <form
      className="flex max-w-3xl flex-col gap-8 pt-2"
      onSubmit={(event) => {
        event.preventDefault()
        save.run({ version, thresholds: typed })
      }}
    >
      <p className="max-w-[65ch] text-ink-soft">{words.lead}</p>
      <fieldset disabled={!may.change} className="contents">
        <ThresholdFields typed={typed} onChange={change} isFixed={!may.change} />
        <RuleSwitches
          off={typed.off}
          isFixed={!may.change}
          onChange={(off) => change({ off: [...off] })}
        />
      </fieldset>
      {problem && (
        <p role="alert" className="text-sm text-danger">
          {problem.errors[0]?.message ?? problem.detail ?? problem.message}
        </p>
      )}
      {may.change && (
        <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-surface py-3">
          <Button type="submit" kind="primary" busy={save.busy} disabled={!isChanged}>
            {words.save}
          </Button>
          {isOwn && (
            <Button busy={save.busy} onClick={() => save.run({ version, thresholds: null })}>
              {words.reset}
            </Button>
          )}
          {!isOwn && JSON.stringify(typed) !== JSON.stringify(DEFAULT_THRESHOLDS) && (
            <Button onClick={() => setTyped(guide.thresholds)}>{words.discard}</Button>
          )}
        </div>
      )}
    </form>
  )
}
