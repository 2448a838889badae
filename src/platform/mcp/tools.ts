import { type JsonSchema, jsonSchemaOf } from '#platform/contract/json-schema.ts'
import type { Operation } from '#platform/contract/operation.ts'

/** An operation as an assistant sees it (Model Context Protocol, `tools/list`). */
export interface Tool {
  /** `goals_recordCheckIn`: a name of a tool may hold no dot. */
  name: string
  description: string
  inputSchema: JsonSchema & { type: 'object' }
  annotations: {
    readOnlyHint: boolean
    destructiveHint: boolean
    /** Nothing outside this installation is reached. */
    openWorldHint: false
  }
}

export const toolName = (operationId: string): string => operationId.replace('.', '_')

export const operationOf = (name: string): string => name.replace('_', '.')

const descriptionOf = ({ summary, errors }: Operation): string =>
  errors.length > 0 ? `${summary} May be refused with: ${errors.join(', ')}.` : summary

export const toolOf = (operation: Operation): Tool => ({
  name: toolName(operation.id),
  description: descriptionOf(operation),
  inputSchema: { ...jsonSchemaOf(operation.input, 'input'), type: 'object' },
  annotations: {
    readOnlyHint: operation.effect === 'read',
    destructiveHint: operation.effect === 'destructive',
    openWorldHint: false,
  },
})
