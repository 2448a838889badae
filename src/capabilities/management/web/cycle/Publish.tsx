import { useState } from 'react'
import { Link } from 'wouter'
import type { reviewCycle } from '#capabilities/goals/contract.ts'
import { wordsOfRule } from '#capabilities/goals/rules/writing/catalogue.ts'
import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { TextArea } from '#ui/TextArea.tsx'
import type { publishCycle, Rhythm, withdrawPublishing } from '../../contract.ts'
import { useRhythmWrite } from './use-rhythm.ts'

type BlockingProps = {
  review: OutputOf<typeof reviewCycle> | undefined
  why: string
  onWhy: (why: string) => void
  cycleId: string
}

/** What stands against publishing, the way there, and room to say why it is done all the same. */
function Blocking({ review, why, onWhy, cycleId }: BlockingProps) {
  const { publish } = useMessages('management').cycle
  if (!review) return null
  return (
    <>
      <div className="text-sm">
        <p className="font-medium">{publish.blocked(review.against)}</p>
        <ul className="mt-1 flex flex-col gap-1.5">
          {review.items.map(({ about, rule, message }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule may find two things in one goal
            <li key={`${about.id}-${rule}-${at}`} className="min-w-0">
              <Link
                href={`/goals/${about.objectiveId}`}
                className={linkClass('text', 'break-words')}
              >
                {about.title}
              </Link>
              <span className="block break-words text-ink-soft">{message}</span>
            </li>
          ))}
        </ul>
        <Link href={`/writing?cycle=${cycleId}`} className={linkClass('text', 'mt-2 inline-block')}>
          {publish.seeAll}
        </Link>
      </div>
      <Field label={publish.why} hint={publish.whyHint} required>
        <TextArea value={why} onChange={onWhy} rows={2} maxLength={2000} />
      </Field>
    </>
  )
}

/** What may be filled in at any time: told, and in nobody's way. */
function ToComplete({ review, cycleId }: Pick<BlockingProps, 'review' | 'cycleId'>) {
  const { publish } = useMessages('management').cycle
  const { lang } = useMessages('writing')
  const rules = review?.byRule.filter(({ missing }) => missing > 0) ?? []
  if (!review || rules.length === 0) return null
  return (
    <div className="text-sm text-ink-soft">
      <p>{publish.toComplete(review.toComplete)}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {rules.map(({ rule, missing }) => (
          <li key={rule}>
            <Link href={`/writing?cycle=${cycleId}&rule=${rule}`} className={linkClass('text')}>
              {wordsOfRule(rule, lang).name}
            </Link>{' '}
            <span className="tabular">{missing}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Publishes the goals of a cycle; can be taken back at once. */
export function Publish({ rhythm }: { rhythm: Rhythm }) {
  const words = useMessages('management')
  const [asked, setAsked] = useState(false)
  const [why, setWhy] = useState('')
  const { id: cycleId, name, version } = rhythm.cycle
  const { publish } = words.cycle
  const withdraw = useRhythmWrite<typeof withdrawPublishing>('management.withdrawPublishing', {
    said: () => publish.withdrawn,
  })
  const run = useRhythmWrite<typeof publishCycle>('management.publishCycle', {
    said: () => publish.done,
    undo: (done) => withdraw.run({ cycleId, version: done.version, reason: publish.undone }),
    onDone: () => setAsked(false),
  })
  const review = useRead<typeof reviewCycle>(
    'goals.reviewCycle',
    { cycleId, against: true, limit: 5 },
    { enabled: asked },
  )
  const blocking = review.data?.against ?? 0
  const reason = why.trim()
  return (
    <>
      <Button size="s" onClick={() => setAsked(true)}>
        {words.act.publish}
      </Button>
      {asked && (
        <ConfirmDialog
          open
          title={publish.title(name)}
          action={words.act.publish}
          busy={run.busy || review.isPending}
          onConfirm={() =>
            (blocking === 0 || reason) && run.run({ cycleId, version, ...(reason && { reason }) })
          }
          onClose={() => setAsked(false)}
        >
          <div className="flex flex-col gap-4">
            <p>{publish.text}</p>
            {blocking > 0 && (
              <Blocking review={review.data} why={why} onWhy={setWhy} cycleId={cycleId} />
            )}
            <ToComplete review={review.data} cycleId={cycleId} />
          </div>
        </ConfirmDialog>
      )}
    </>
  )
}
