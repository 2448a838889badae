import { WritingPart } from '#capabilities/goals/writing/web/settings/WritingPart.tsx'
import type { getWorkspace } from '#platform/identity/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { useProblemText } from '../FormProblem.tsx'
import type { Here } from './answers.ts'
import { DataPart } from './DataPart.tsx'
import { JobsPart } from './JobsPart.tsx'
import { MembersPart } from './MembersPart.tsx'
import { type Part, partsFor, usePart } from './use-part.ts'
import { WorkspacePart } from './WorkspacePart.tsx'
import { YouPart } from './YouPart.tsx'

/** How is this workspace run, and how does it look to me? */
export default function SettingsPage() {
  const words = useMessages('workspace').settings
  const [part, setPart] = usePart()
  const asked = useRead<typeof getWorkspace>('workspace.getWorkspace', {})
  const problem = useProblemText(asked.error)
  const shown = partsFor(asked.data?.may.administer ?? false)
  return (
    <>
      <PageHeader title={words.title} pageTitle={`${words.part[part]} · ${words.title}`} />
      <Tabs
        label={words.parts}
        tabs={shown.map((id) => ({ id, label: words.part[id] }))}
        value={part}
        onChange={setPart}
        className="px-4 pb-16 md:px-8"
      >
        {asked.data && <Shown part={part} here={asked.data} />}
        {asked.isPending && <Skeleton className="pt-4" lines={5} />}
        {!asked.data && asked.isError && (
          <ErrorState
            title={words.failed}
            remedy={problem}
            action={<Button onClick={() => void asked.refetch()}>{words.again}</Button>}
          />
        )}
      </Tabs>
    </>
  )
}

function Shown({ part, here }: { part: Part; here: Here }) {
  if (part === 'you') return <YouPart here={here} />
  if (part === 'workspace') return <WorkspacePart key={here.workspace.version} here={here} />
  if (part === 'members') return <MembersPart here={here} />
  if (part === 'writing') return here.may.administer ? <WritingPart /> : null
  if (part === 'jobs') return here.may.administer ? <JobsPart /> : null
  return <DataPart mayImport={here.may.administer} workspace={here.workspace.slug} />
}
