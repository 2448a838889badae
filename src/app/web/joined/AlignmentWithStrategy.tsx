import AlignmentPage from '#capabilities/goals/alignment/web/AlignmentPage.tsx'
import { MendDirection } from '#capabilities/strategy/web/alignment/MendDirection.tsx'
import { NameDirection } from '#capabilities/strategy/web/alignment/NameDirection.tsx'
import { useUnserved } from '#capabilities/strategy/web/alignment/use-unserved.ts'

const strategy = { useUnserved, MendDirection, NameDirection }

/** What keeps goals from hanging together, and from the choices of the strategy. */
export default function AlignmentWithStrategy() {
  return <AlignmentPage strategy={strategy} />
}
