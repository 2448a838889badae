import type { OutputOf } from '#platform/contract/operation.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { listReading, publishObjectives } from '../../../contract.ts'
import { useAgreeing } from '../use-agreeing.ts'

type ReadingEndProps = { answer: OutputOf<typeof listReading>; onFirst: () => void }

/** After the last one: what was read, and publishing what is ready. */
export function ReadingEnd({ answer, onFirst }: ReadingEndProps) {
  const words = useMessages('alignment').reading
  const publish = useAgreeing<typeof publishObjectives>('goals.publishObjectives', {
    done: ({ published }) => words.published(published),
  })
  const drafts = answer.units
    .flatMap(({ steps }) => steps)
    .filter((one) => one.readyBy.length > 0 && one.visibility !== 'workspace' && one.mayPublish)
  return (
    <section className="m-auto flex max-w-lg flex-col items-start gap-3">
      <h2 className="text-xl font-semibold">{words.summary}</h2>
      <p className="text-md text-ink-soft">{words.summaryText(answer.read, answer.total)}</p>
      {answer.hasMore && <p className="text-md text-ink-soft">{words.more}</p>}
      <p className="text-md text-ink-soft">
        {drafts.length > 0 ? words.publishText : words.nothingToPublish}
      </p>
      <div className="flex flex-wrap gap-2">
        {drafts.length > 0 && (
          <Button
            kind="primary"
            busy={publish.busy}
            onClick={() =>
              publish.run({
                objectives: drafts.map(({ objectiveId: id, version }) => ({ id, version })),
              })
            }
          >
            {words.publish(drafts.length)}
          </Button>
        )}
        <Button onClick={onFirst}>{words.fromStart}</Button>
      </div>
    </section>
  )
}
