import type { SpacePage } from '../../contract.ts'

/** What each stage of a space is drawn from. */
export type StageProps = {
  page: SpacePage
  /** In big letters, for everybody in the room. */
  isOnScreen: boolean
}
