import type { exportWorkspace } from '#capabilities/goals/contract.ts'
import { read } from '#platform/web/api.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { FormProblem } from '../FormProblem.tsx'
import { useSubmit } from '../use-submit.ts'
import { ImportForm } from './ImportForm.tsx'
import { Section } from './Section.tsx'

type DataPartProps = { mayImport: boolean; workspace: string }

/** How does what we have come in, and how do we take it with us? */
export function DataPart({ mayImport, workspace }: DataPartProps) {
  const words = useMessages('workspace').data
  return (
    <>
      <Section wide title={words.import} lead={words.importWhy}>
        {mayImport ? <ImportForm /> : <p className="text-ink-soft">{words.onlyAdministrators}</p>}
      </Section>
      <Section title={words.export} lead={words.exportWhy}>
        <Export workspace={workspace} />
      </Section>
    </>
  )
}

const save = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

function Export({ workspace }: { workspace: string }) {
  const words = useMessages('workspace').data
  const { busy, error, submit } = useSubmit(async () => {
    const { file } = await read<typeof exportWorkspace>(workspace, 'goals.exportWorkspace', {})
    const day = new Date().toISOString().slice(0, 10)
    save(`${workspace}-${day}.json`, `${JSON.stringify(file, null, 2)}\n`)
  })
  return (
    <>
      <FormProblem error={error} />
      <Button busy={busy} onClick={submit} className="self-start">
        {words.download}
      </Button>
    </>
  )
}
