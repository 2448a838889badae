import type { ComputedStatus, Status } from './status.ts'

/** A status set by a person: for once, or until somebody lifts it. */
export interface StatusOverride {
  readonly status: Status
  readonly lasts: 'until-next-check-in' | 'until-lifted'
  /** When it was set, in epoch milliseconds. */
  readonly setAt: number
}

export interface ShownStatus {
  readonly shown: Status
  /** Always there, so that the page can show both. */
  readonly computed: ComputedStatus
  /** The override in force, null if there is none or it has run out. */
  readonly override: StatusOverride | null
}

/**
 * The status to show: the override while it is in force, else the computed one. An override for
 * once runs out with the first check-in recorded after it was set; the day a check-in is dated to
 * does not matter, since it is the recording that brings news.
 *
 * @param lastRecordedAt epoch milliseconds at which the latest check-in was recorded, null if none
 */
export const withOverride = (
  computed: ComputedStatus,
  override: StatusOverride | null,
  lastRecordedAt: number | null,
): ShownStatus => {
  const hasRunOut =
    override?.lasts === 'until-next-check-in' &&
    lastRecordedAt !== null &&
    lastRecordedAt > override.setAt
  const inForce = hasRunOut ? null : override
  return { shown: inForce?.status ?? computed.status, computed, override: inForce }
}
