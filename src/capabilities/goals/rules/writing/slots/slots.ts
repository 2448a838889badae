export type Direction = 'increase' | 'decrease' | 'atLeast' | 'atMost' | 'reach'

export interface MetricSlot {
  readonly name: string
  /** The number comes first: "40 % of customers …", 300名教师…. */
  readonly leads: boolean
  readonly from: number | null
  readonly to: number | null
  /** As written: `%`, `days`, `$`, `家`. Empty where there is none. */
  readonly unit: string
  readonly direction: Direction
}

/** The four slots of a key result. Source: the method, section C, the formula of a key result. */
export interface KeyResultSlots {
  readonly method: string | null
  readonly problem: string | null
  readonly by: string | null
  readonly metric: MetricSlot | null
}
