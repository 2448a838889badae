import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Session } from '../session.ts'
import { AnotherWorkspaceForm } from './AnotherWorkspaceForm.tsx'
import { Awaited, EntryFrame } from './EntryFrame.tsx'
import { useSession } from './use-session.ts'
import { WelcomeForm } from './WelcomeForm.tsx'

/** A workspace comes into being: the first with its owner, another one for who runs one already. */
export default function WelcomePage() {
  const asked = useSession()
  return <Awaited asked={asked}>{(session) => <Welcome session={session} />}</Awaited>
}

function Welcome({ session }: { session: Session }) {
  const { welcome, another } = useMessages('workspace').entry
  if (session.firstRun) {
    return (
      <EntryFrame title={welcome.title} lead={welcome.lead}>
        <WelcomeForm />
      </EntryFrame>
    )
  }
  if (session.mayCreate) {
    return (
      <EntryFrame title={another.title} lead={another.lead}>
        <AnotherWorkspaceForm />
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={welcome.done} lead={welcome.doneLead}>
      <a href="/sign-in" className={`${buttonClass('primary', 'l')} self-start`}>
        {welcome.toSignIn}
      </a>
    </EntryFrame>
  )
}
