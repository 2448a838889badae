import { DirectionsInForce } from '#capabilities/strategy/web/page/DirectionsInForce.tsx'
import SpacePage from '#capabilities/team/web/space/SpacePage.tsx'

/** A drafting space, with what was chosen beside the writing. */
export default function SpaceWithStrategy() {
  return <SpacePage beside={DirectionsInForce} />
}
