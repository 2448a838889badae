import { dataDirectoryFrom, secretIn } from '../data-directory.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { openProduct, type Product } from '../server.ts'
import type { Io } from './command.ts'

/** Opens the product on the data of this environment, beside a running server if there is one. */
export async function withProduct<T>(io: Io, run: (product: Product) => Promise<T>): Promise<T> {
  const dataDirectory = dataDirectoryFrom(io.environment['STEADFAST_DATA'])
  const database = await prepareDatabase({
    url: io.environment['DATABASE_URL'] || undefined,
    dataDirectory,
    purpose: 'command',
    tell: io.tell,
  })
  try {
    const product = await openProduct({
      database: database.application,
      secret: io.environment['STEADFAST_SECRET'] ?? secretIn(dataDirectory),
    })
    try {
      return await run(product)
    } finally {
      await product.close()
    }
  } finally {
    await database.stop()
  }
}
