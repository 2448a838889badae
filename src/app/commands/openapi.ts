import { parseArgs } from 'node:util'
import { openApiDocument } from '#platform/openapi/document.ts'
import { describedCapabilities } from '../description.ts'
import { productVersion } from '../server.ts'
import type { Command } from './command.ts'

export const openapi: Command = {
  help: `Usage: npm run -s steadfast -- openapi

Prints the whole contract as an OpenAPI 3.1 document in JSON. Needs no database.`,
  async run(args, io) {
    parseArgs({ args: [...args], options: {} })
    const implementations = describedCapabilities().flatMap((one) => one.implementations)
    io.print(JSON.stringify(openApiDocument(implementations, productVersion), null, 2))
    return 0
  },
}
