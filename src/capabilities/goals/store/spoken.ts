import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a check-in was said by somebody. One that was drawn from a metric and that nobody added a
 * word or a confidence to is a figure alone: it moves progress, and leaves the weekly question open.
 *
 * @param alias of the check-in in the statement
 */
export const isSpoken = (alias: string): RawBuilder<unknown> => {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql`(${column('metric_value_id')} is null or ${column('confidence')} is not null
    or ${column('comment')} is not null)`
}
