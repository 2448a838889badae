/** Where a value lies that is outside its bounds. */
export type Side = 'below' | 'above'

/** Both bounds count as inside; in the unit of the metric. At least one is there. */
export interface Bounds {
  readonly floor: number | null
  readonly ceiling: number | null
}

/** On which side of its bounds a value lies; null inside. */
export function sideOf(value: number, { floor, ceiling }: Bounds): Side | null {
  if (floor !== null && value < floor) return 'below'
  return ceiling !== null && value > ceiling ? 'above' : null
}

/** What a look at the newest value asks for. `turn`: one alarm ends and one of the other side begins. */
export type AlarmStep = 'none' | 'raise' | 'clear' | 'turn'

/**
 * From the alarm that stands and the newest value to what is to be done. An alarm is raised once,
 * however many values lie outside on the same side; without any value nothing is known, so nothing
 * is alarming. Source: the method, section D, "health metrics beside goals".
 *
 * @param standing the side of the alarm that stands; null for none
 * @param newest the value that counts last; null where there is none
 */
export function alarmStep(standing: Side | null, newest: number | null, bounds: Bounds): AlarmStep {
  const side = newest === null ? null : sideOf(newest, bounds)
  if (side === standing) return 'none'
  if (side === null) return 'clear'
  return standing === null ? 'raise' : 'turn'
}
