import { useState } from 'react'
import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useCommands } from '#ui/commands.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { CycleItem, listCycles } from '../../contract.ts'
import { Failed } from '../goal/Failed.tsx'
import { useMe } from '../goal/use-members.ts'
import { CycleForm } from './CycleForm.tsx'
import { CycleTree } from './CycleTree.tsx'
import { RemoveCycle } from './RemoveCycle.tsx'
import { Timeline } from './Timeline.tsx'
import { WhereWeAre } from './WhereWeAre.tsx'

type Asked = { do: 'add' } | { do: 'edit' | 'remove'; cycle: CycleItem }
type Answer = OutputOf<typeof listCycles>

/** Where are we in the quarter, and what is next? */
export default function CyclesPage() {
  const words = useMessages('goals').cycles
  const [asked, setAsked] = useState<Asked | null>(null)
  const { data, error, refetch } = useRead<typeof listCycles>('goals.listCycles', {})
  const mayChange = useMe()?.may.takePart ?? false
  const add = () => setAsked({ do: 'add' })
  const close = () => setAsked(null)
  useCommands(
    mayChange
      ? [{ id: 'cycles-add', label: words.add, group: words.title, keys: 'N', run: add }]
      : [],
  )
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          mayChange && (
            <Button kind="primary" onClick={add}>
              {words.add}{' '}
              <span className="max-md:hidden">
                <Kbd keys="N" />
              </span>
            </Button>
          )
        }
      />
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton className="px-4 md:px-8" lines={6} />}
      {data && data.cycles.length === 0 && (
        <EmptyState
          title={words.empty}
          example={words.emptyExample}
          action={
            mayChange && (
              <Button kind="primary" onClick={add}>
                {words.add}
              </Button>
            )
          }
        >
          {words.emptyText}
        </EmptyState>
      )}
      {data && data.cycles.length > 0 && (
        <Listed
          answer={data}
          mayChange={mayChange}
          onEdit={(cycle) => setAsked({ do: 'edit', cycle })}
          onRemove={(cycle) => setAsked({ do: 'remove', cycle })}
        />
      )}
      {data && asked?.do === 'add' && <CycleForm cycle={null} all={data.cycles} onClose={close} />}
      {data && asked?.do === 'edit' && (
        <CycleForm cycle={asked.cycle} all={data.cycles} onClose={close} />
      )}
      {data && asked?.do === 'remove' && (
        <RemoveCycle cycle={asked.cycle} all={data.cycles} onClose={close} />
      )}
    </>
  )
}

type ListedProps = {
  answer: Answer
  mayChange: boolean
  onEdit: (cycle: CycleItem) => void
  onRemove: (cycle: CycleItem) => void
}

function Listed({ answer, ...rest }: ListedProps) {
  return (
    <div className="flex max-w-5xl flex-col gap-8 px-4 pt-1 pb-16 md:px-8">
      <WhereWeAre cycles={answer.cycles} currentId={answer.currentId} />
      <Timeline cycles={answer.cycles} currentId={answer.currentId} />
      <CycleTree cycles={answer.cycles} currentId={answer.currentId} {...rest} />
    </div>
  )
}
