import type { OutputOf } from '#platform/contract/operation.ts'
import type { listJobs, runJob, sendTestLetter } from '#platform/jobs/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { RelativeTime, useNow } from '#ui/RelativeTime.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { useProblemText } from '../FormProblem.tsx'
import { Section } from './Section.tsx'

type Jobs = OutputOf<typeof listJobs>
type Job = Jobs['jobs'][number]

/** What does the product do by itself here, and does it succeed? */
export function JobsPart() {
  const words = useMessages('workspace').settings
  const asked = useRead<typeof listJobs>('jobs.listJobs', {})
  const problem = useProblemText(asked.error)
  if (asked.data) return <Shown {...asked.data} />
  if (!asked.isError) return <Skeleton className="pt-4" lines={4} />
  return (
    <ErrorState
      title={words.failed}
      remedy={problem}
      action={<Button onClick={() => void asked.refetch()}>{words.again}</Button>}
    />
  )
}

function Shown({ jobs, mail }: Jobs) {
  const words = useMessages('workspace').jobs
  return (
    <>
      <Section wide title={words.title} lead={words.why}>
        <ul className="flex flex-col">
          {jobs.map((job) => (
            <JobLine key={job.name} job={job} />
          ))}
        </ul>
      </Section>
      <MailState mail={mail} />
    </>
  )
}

function JobLine({ job }: { job: Job }) {
  const words = useMessages('workspace').jobs
  const toast = useToast()
  const { title, what } = words.names[job.name] ?? { title: job.name, what: '' }
  const run = useWrite<typeof runJob>('jobs.runJob', {
    invalidates: ['jobs.listJobs'],
    onDone: () => toast({ text: words.running }),
  })
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 border-t border-line py-3">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="font-medium">{title}</h3>
        <p className="text-sm text-ink-soft">{what}</p>
        {job.outcome === 'failed' && (
          <p className="mt-1 text-sm text-off-track">
            {words.failed(job.failures)} {job.error}
          </p>
        )}
        {job.outcome === 'done' && job.interruptions > 0 && (
          <p className="mt-1 text-sm text-ink-soft">{words.takenUp(job.interruptions)}</p>
        )}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-sm">
        <dt className="text-ink-faint">{words.next}</dt>
        <dd>
          <Next at={job.nextAt} />
        </dd>
        <dt className="text-ink-faint">{words.last}</dt>
        <dd>
          {job.lastEndedAt ? <RelativeTime at={job.lastEndedAt} /> : words.never}
          {job.outcome === 'done' && ` · ${didWhat(job.counts, words)}`}
        </dd>
      </dl>
      <Button size="s" aria-label={words.runOf(title)} onClick={() => run.run({ name: job.name })}>
        {words.run}
      </Button>
    </li>
  )
}

const didWhat = (
  counts: Job['counts'],
  words: { counts: Readonly<Record<string, (n: number) => string>>; nothingToDo: string },
): string => {
  const done = Object.entries(counts).filter(([, count]) => count > 0)
  if (done.length === 0) return words.nothingToDo
  return done.map(([name, count]) => words.counts[name]?.(count) ?? `${name} ${count}`).join(', ')
}

function Next({ at }: { at: string | null }) {
  const words = useMessages('workspace').jobs
  const format = useFormat()
  const now = useNow()
  if (at === null || Date.parse(at) <= now) return words.soon
  return <time dateTime={at}>{format.instant(at)}</time>
}

function MailState({ mail }: { mail: Jobs['mail'] }) {
  const words = useMessages('workspace').jobs
  const toast = useToast()
  const test = useWrite<typeof sendTestLetter>('jobs.sendTestLetter', {
    invalidates: ['jobs.listJobs'],
    onDone: ({ to }) => toast({ text: words.tested(to) }),
  })
  if (!mail.isSetUp || mail.from === null) {
    return (
      <Section title={words.mail}>
        <p className="text-ink-soft">{words.mailOff}</p>
      </Section>
    )
  }
  return (
    <Section title={words.mail} lead={words.mailOn(mail.from)}>
      {mail.waiting > 0 && <p className="text-sm">{words.waiting(mail.waiting)}</p>}
      {mail.failed > 0 && <p className="text-sm text-off-track">{words.givenUp(mail.failed)}</p>}
      {mail.lastError && <p className="text-sm text-ink-soft">{words.lastError(mail.lastError)}</p>}
      <Button className="self-start" busy={test.busy} onClick={() => test.run({})}>
        {words.test}
      </Button>
    </Section>
  )
}
