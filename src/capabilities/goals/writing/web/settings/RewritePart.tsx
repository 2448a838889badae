import { useState } from 'react'
import type { OutputOf } from '#platform/contract/operation.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { changeWritingGuide, getWritingGuide, suggestWording } from '../../../contract.ts'

type Guide = OutputOf<typeof getWritingGuide>
type Setting = NonNullable<Guide['rewrite']>

type RewritePartProps = { setting: Setting; version: number; isOn: boolean }

/** Which model words sentences anew, if any. */
export function RewritePart(props: RewritePartProps) {
  const words = useMessages('writing').settings.rewrite
  const { origins } = props.setting
  return (
    <section aria-labelledby="writing-rewrite" className="flex max-w-3xl flex-col gap-4 pt-10">
      <h2 id="writing-rewrite" className="text-lg font-semibold">
        {words.title}
      </h2>
      {origins.length === 0 ? (
        <p className="max-w-[65ch] text-ink-soft">{words.none}</p>
      ) : (
        <>
          <p className="max-w-[65ch] text-ink-soft">{words.lead}</p>
          <Endpoint {...props} />
        </>
      )}
    </section>
  )
}

function Endpoint({ setting: { origins, endpoint }, version, isOn }: RewritePartProps) {
  const words = useMessages('writing').settings.rewrite
  const toast = useToast()
  const [url, setUrl] = useState(endpoint?.url ?? '')
  const [model, setModel] = useState(endpoint?.model ?? '')
  const save = useWrite<typeof changeWritingGuide>('goals.changeWritingGuide', {
    invalidates: ['goals.getWritingGuide'],
    onDone: ({ rewrite }) => toast({ text: rewrite?.endpoint ? words.saved : words.takenBack }),
    onRefused: () => true,
  })
  const problem = problemIn(save.error)
  const isTyped = url.trim() !== '' && model.trim() !== ''
  const isStored = url === endpoint?.url && model === endpoint.model
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isTyped) save.run({ version, rewrite: { url, model } })
      }}
    >
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Field
          label={words.url}
          hint={words.urlHint(origins.join(', '))}
          error={problem?.at('rewrite.url')}
        >
          <TextField
            inputMode="url"
            placeholder={`${origins[0]}/v1`}
            value={url}
            maxLength={500}
            onChange={setUrl}
          />
        </Field>
        <Field label={words.model} hint={words.modelHint} error={problem?.at('rewrite.model')}>
          <TextField value={model} maxLength={200} onChange={setModel} />
        </Field>
      </div>
      {problem && problem.errors.length === 0 && (
        <p role="alert" className="text-sm text-danger">
          {problem.detail}
        </p>
      )}
      {endpoint && !isOn && <p className="text-sm text-at-risk">{words.notAllowed}</p>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={save.busy} disabled={!isTyped || isStored}>
          {words.save}
        </Button>
        {endpoint && (
          <Button
            kind="quiet"
            busy={save.busy}
            onClick={() => save.run({ version, rewrite: null })}
          >
            {words.takeBack}
          </Button>
        )}
      </div>
      {isOn && isStored && <Trial />}
    </form>
  )
}

/** Asks once with a sentence of our own, so that a wrong address is found here and not by others. */
function Trial() {
  const { settings, rewrite: shared } = useMessages('writing')
  const words = settings.rewrite
  const trial = useWrite<typeof suggestWording>('goals.suggestWording', { onRefused: () => true })
  const [said, setSaid] = useState<string | null>(null)
  const ask = () => {
    setSaid(null)
    trial
      .runAsync({ kind: 'keyResult', text: words.example })
      .then(({ proposals, received }) =>
        setSaid(proposals[0] ? words.better(proposals[0].text) : words.noBetter(received)),
      )
      .catch((error: unknown) => setSaid(problemIn(error)?.detail ?? shared.unreachable))
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-sm text-ink-soft">{words.trial(words.example)}</p>
      <Button size="s" busy={trial.busy} onClick={ask}>
        {words.try}
      </Button>
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
    </div>
  )
}
