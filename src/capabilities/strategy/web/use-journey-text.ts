import { useMessages } from '#ui/i18n.tsx'
import type { Journey } from '../contract.ts'

/** Where an innovation goal stands, in a few words. */
export const useJourneyText = (): ((journey: Journey) => string) => {
  const { page, objective } = useMessages('strategy')
  return ({ at, stage }) => {
    if (at === 'not-begun' || at === 'scaled' || stage === null) {
      return at === 'scaled' ? page.journey.scaled : page.journey['not-begun']
    }
    return page.journey[at](objective.stage[stage])
  }
}
