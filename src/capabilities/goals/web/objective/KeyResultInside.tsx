import { lazy, Suspense } from 'react'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { KeyResultDetail } from '../../contract.ts'
import { CheckIns } from './CheckIns.tsx'
import { LinkList } from './LinkList.tsx'
import { Steps } from './Steps.tsx'
import type { Ask, ObjectiveAnswer } from './types.ts'
import type { ObjectiveWrites } from './use-objective-writes.ts'

const History = lazy(() => import('./History.tsx'))

type KeyResultInsideProps = {
  detail: KeyResultDetail
  answer: ObjectiveAnswer
  ask: Ask
  writes: ObjectiveWrites
}

/** A key result in full: its line over time, steps, links, check-ins, and what the source said. */
export function KeyResultInside({ detail, answer, writes }: KeyResultInsideProps) {
  const words = useMessages('goals').objective
  const facts = [
    [words.outcome, detail.outcomeText],
    [words.sourceStatus, detail.sourceStatus],
    [words.externalId, detail.externalId],
  ].filter(([, value]) => value)
  return (
    <div className="flex flex-col gap-5 pt-1 pb-5 pl-5">
      {detail.progressFrom === 'links' && (
        <p className="text-sm text-ink-soft">{words.progressFromLinks}</p>
      )}
      {detail.row.figures?.type === 'milestone' && (
        <Steps detail={detail} onRemove={writes.removeStep} />
      )}
      <Suspense fallback={<Skeleton lines={4} />}>
        <History detail={detail} cycle={answer.cycle} />
      </Suspense>
      <LinkList
        title={words.servedBy}
        links={detail.servedBy}
        mayChange={answer.may.link}
        onRemove={writes.removeLink}
      />
      <LinkList
        title={words.needs}
        links={detail.needs}
        mayChange={answer.may.link}
        onRemove={writes.removeLink}
      />
      <LinkList title={words.neededBy} links={detail.neededBy} mayChange={false} />
      <CheckIns detail={detail} />
      {facts.length > 0 && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-faint">{name}</dt>
              <dd className="break-words whitespace-pre-line">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
