/** A metric outside its bounds of which no letter told yet. */
export interface ToldAlarm {
  readonly metric: {
    readonly id: string
    readonly name: string
    readonly unitOfMeasure: string | null
  }
  readonly side: 'below' | 'above'
  readonly bound: number
  readonly value: number
}
