import { CompiledQuery, type RawBuilder } from 'kysely'
import type { Tx } from './database.ts'

/**
 * A statement that is asked so often that putting its text together each time would cost more than
 * sending it: the text is made at the first call and kept.
 *
 * @param build uses each of its parameters once, in their order, as a value and never as text
 */
export function fixedStatement<Row, Parameters extends readonly unknown[]>(
  build: (...parameters: Parameters) => RawBuilder<Row>,
): (tx: Tx, ...parameters: Parameters) => Promise<Row[]> {
  let text: string | undefined
  return async (tx, ...parameters) => {
    text ??= build(...parameters).compile(tx).sql
    const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))
    return rows
  }
}
