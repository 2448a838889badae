import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Awaited, EntryFrame } from './EntryFrame.tsx'
import { useSession } from './use-session.ts'
import { WelcomeForm } from './WelcomeForm.tsx'

/** The first one here: who are you, and what is your organisation called? */
export default function WelcomePage() {
  const words = useMessages('workspace').entry.welcome
  const asked = useSession()
  return (
    <Awaited asked={asked}>
      {(session) =>
        session.firstRun ? (
          <EntryFrame title={words.title} lead={words.lead}>
            <WelcomeForm />
          </EntryFrame>
        ) : (
          <EntryFrame title={words.done} lead={words.doneLead}>
            <a href="/sign-in" className={`${buttonClass('primary', 'l')} self-start`}>
              {words.toSignIn}
            </a>
          </EntryFrame>
        )
      }
    </Awaited>
  )
}
