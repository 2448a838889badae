import { type FormEvent, useState } from 'react'
import { DEFAULT_THRESHOLDS } from '#capabilities/goals/rules/status.ts'
import type { changeWorkspace, Thresholds } from '#platform/identity/contract.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { FormProblem } from '../FormProblem.tsx'
import type { Here } from './answers.ts'

type Limit = keyof Thresholds
type Typed = Record<Limit, number | null>

/** How each limit is written: margins in points of a hundred, confidence and days as they are. */
const limits = [
  { id: 'behindAtRisk', percent: true, min: 0, max: 100, step: 5 },
  { id: 'behindOffTrack', percent: true, min: 0, max: 100, step: 5 },
  { id: 'confidenceAtRisk', percent: false, min: 0, max: 10, step: 1 },
  { id: 'confidenceOffTrack', percent: false, min: 0, max: 10, step: 1 },
  { id: 'staleDays', percent: false, min: 1, max: 366, step: 1 },
] as const

const points = (share: number): number => Math.round(share * 1e4) / 100

const typedFrom = (given: Thresholds): Typed => ({
  ...given,
  behindAtRisk: points(given.behindAtRisk),
  behindOffTrack: points(given.behindOffTrack),
})

/** As the server takes them; null while one is missing. */
const thresholdsOf = (typed: Typed): Thresholds | null => {
  const { behindAtRisk, behindOffTrack, confidenceAtRisk, confidenceOffTrack, staleDays } = typed
  if (behindAtRisk === null || behindOffTrack === null || staleDays === null) return null
  if (confidenceAtRisk === null || confidenceOffTrack === null) return null
  return {
    behindAtRisk: behindAtRisk / 100,
    behindOffTrack: behindOffTrack / 100,
    confidenceAtRisk,
    confidenceOffTrack,
    staleDays,
  }
}

/** When a goal counts as at risk, off track or stale, in this workspace. */
export function ThresholdsForm({ workspace }: { workspace: Here['workspace'] }) {
  const { settings } = useMessages('workspace')
  const words = settings.thresholds
  const toast = useToast()
  const [typed, setTyped] = useState(typedFrom(workspace.thresholds ?? DEFAULT_THRESHOLDS))
  const save = useWrite<typeof changeWorkspace>('workspace.changeWorkspace', {
    invalidates: ['workspace.', 'goals.'],
    onDone: () => toast({ text: words.saved }),
    onRefused: () => true,
  })
  const thresholds = thresholdsOf(typed)
  const stored = JSON.stringify(typedFrom(workspace.thresholds ?? DEFAULT_THRESHOLDS))
  const { version } = workspace
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (thresholds) save.run({ version, thresholds })
  }
  const problem = problemIn(save.error)
  const refused = (id: Limit) => problem?.at(`thresholds.${id}`) ?? null
  return (
    <form noValidate onSubmit={submit} className="flex max-w-sm flex-col gap-4">
      {limits.map(({ id, percent, ...bounds }) => (
        <Field
          key={id}
          label={words.label[id]}
          hint={words.hint[id]}
          error={typed[id] === null ? words.empty : refused(id)}
          required
        >
          <NumberField
            {...bounds}
            value={typed[id]}
            unit={percent ? '%' : id === 'staleDays' ? words.days : '/ 10'}
            className="max-w-36"
            onChange={(value) => setTyped({ ...typed, [id]: value })}
          />
        </Field>
      ))}
      {!problem?.errors.length && <FormProblem error={save.error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          kind="primary"
          busy={save.busy}
          disabled={!thresholds || JSON.stringify(typed) === stored}
        >
          {settings.save}
        </Button>
        {workspace.thresholds && (
          <Button busy={save.busy} onClick={() => save.run({ version, thresholds: null })}>
            {words.reset}
          </Button>
        )}
      </div>
    </form>
  )
}
