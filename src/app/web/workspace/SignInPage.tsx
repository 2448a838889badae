import { useSearch } from 'wouter'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Session } from '../session.ts'
import { goTo, nextAddress, signIn, signOut } from './account.ts'
import { Awaited, EntryFrame } from './EntryFrame.tsx'
import { FormProblem } from './FormProblem.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useSession } from './use-session.ts'
import { useSubmit } from './use-submit.ts'
import { WorkspaceList } from './WorkspaceList.tsx'

/** How do I get in? */
export default function SignInPage() {
  const asked = useSession()
  return (
    <Awaited asked={asked}>
      {(session) => (session.user ? <Within session={session} /> : <Outside session={session} />)}
    </Awaited>
  )
}

function Outside({ session }: { session: Session }) {
  const words = useMessages('workspace').entry
  const next = nextAddress(useSearch())
  return (
    <EntryFrame title={words.signIn.title} lead={words.tagline}>
      {session.sample && <Sample sample={session.sample} next={next} />}
      <SignInForm second={session.sample !== null} onDone={() => goTo(next)} />
      <p className="text-sm text-ink-faint">{words.signIn.noAccount}</p>
    </EntryFrame>
  )
}

type SampleProps = { sample: NonNullable<Session['sample']>; next: string }

/** One press into the sample organisation. */
function Sample({ sample, next }: SampleProps) {
  const words = useMessages('workspace').entry.signIn
  const { busy, error, submit } = useSubmit(async () => {
    await signIn(sample.email, sample.password)
    goTo(next)
  })
  return (
    <section className="flex flex-col items-start gap-3 border-b border-line-strong pb-6">
      <h2 className="text-base font-semibold">{words.sampleTitle}</h2>
      <p className="text-sm text-ink-soft">{words.sample}</p>
      <FormProblem error={error} />
      <Button kind="primary" size="l" busy={busy} onClick={submit}>
        {words.enterSample}
      </Button>
    </section>
  )
}

/** Somebody is signed in already: their workspaces, or another account. */
function Within({ session }: { session: Session }) {
  const words = useMessages('workspace').entry
  const { busy, error, submit } = useSubmit(async () => {
    await signOut()
    goTo('/sign-in')
  })
  const some = session.workspaces.length > 0
  return (
    <EntryFrame
      title={some ? words.workspaces.title : words.signIn.title}
      lead={words.signIn.signedInAs(session.user?.name ?? '')}
    >
      {some ? (
        <WorkspaceList workspaces={session.workspaces} />
      ) : (
        <p className="text-md">{words.signIn.nowhere}</p>
      )}
      <FormProblem error={error} />
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={submit}>
          {words.signIn.another}
        </Button>
        {session.mayCreate && (
          <a href="/welcome" className={buttonClass('quiet')}>
            {words.another.title}
          </a>
        )}
      </div>
    </EntryFrame>
  )
}
