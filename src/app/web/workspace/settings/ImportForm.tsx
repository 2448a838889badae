import { useRef, useState } from 'react'
import type { importFile } from '#capabilities/goals/contract.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { FormProblem } from '../FormProblem.tsx'
import type { Report } from './answers.ts'
import { ImportFaults } from './ImportFaults.tsx'
import { ImportReport } from './ImportReport.tsx'

type Chosen = { name: string; text: string }

const largest = 32 * 1024 * 1024

/** A file is read, its report is looked at, and only then it is stored. */
export function ImportForm() {
  const words = useMessages('workspace').data
  const toast = useToast()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const send = useWrite<typeof importFile>('goals.importFile', {
    invalidates: [''],
    onRefused: () => true,
    onDone: (answer) => {
      setReport(answer)
      if (!answer.isDryRun) toast({ text: words.stored })
    },
  })
  const take = async (file: File | undefined) => {
    if (!file) return
    send.reset()
    setReport(null)
    setChosen(null)
    setFault(file.size > largest ? words.tooLarge : null)
    if (file.size > largest) return
    try {
      const text = await file.text()
      setChosen({ name: file.name, text })
      send.run({ file: text, dryRun: true })
    } catch {
      setFault(words.unreadable)
    }
  }
  const refusal = problemIn(send.error)
  const waiting = report?.isDryRun && report.created + report.updated > 0
  return (
    <div className="flex flex-col items-start gap-4">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={words.choose}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind={chosen ? 'secondary' : 'primary'}
          busy={send.busy}
          onClick={() => input.current?.click()}
        >
          {chosen ? words.another : words.choose}
        </Button>
        {chosen && <span className="break-all text-ink-soft">{words.chosen(chosen.name)}</span>}
        {send.busy && (
          <span role="status" className="after-300 text-sm text-ink-faint">
            {words.reading}
          </span>
        )}
      </div>
      {fault && (
        <p role="alert" className="text-sm text-danger">
          {fault}
        </p>
      )}
      {refusal && refusal.errors.length > 0 ? (
        <ImportFaults faults={refusal.errors} />
      ) : (
        <FormProblem error={send.error} />
      )}
      {report && <ImportReport report={report} />}
      {waiting && chosen && (
        <Button
          kind="primary"
          busy={send.busy}
          onClick={() => send.run({ file: chosen.text, dryRun: false })}
        >
          {words.store}
        </Button>
      )}
    </div>
  )
}
