import type { Implementation } from '#platform/contract/implementation.ts'
import { jsonSchemaOf } from '#platform/contract/json-schema.ts'
import type { Operation } from '#platform/contract/operation.ts'

type Json = Record<string, unknown>

const properties = (schema: Json): Record<string, Json> => {
  const found = schema['properties']
  return typeof found === 'object' && found !== null
    ? Object.fromEntries(Object.entries(found))
    : {}
}

const required = (schema: Json): string[] => {
  const found = schema['required']
  return Array.isArray(found) ? found.map(String) : []
}

function queryParameters(operation: Operation): Json[] {
  const schema = jsonSchemaOf(operation.input, 'input')
  const needed = new Set(required(schema))
  return Object.entries(properties(schema)).map(([name, field]) => ({
    name,
    in: 'query',
    required: needed.has(name),
    // Objects travel as JSON in one parameter, lists by repeating it.
    ...(field['type'] === 'object'
      ? { content: { 'application/json': { schema: field } } }
      : { schema: field, style: 'form', explode: true }),
  }))
}

const problems = (operation: Operation): Json => ({
  default: {
    description: [
      'A problem (RFC 9457).',
      operation.errors.length > 0 ? `Its own codes: ${operation.errors.join(', ')}.` : '',
    ]
      .join(' ')
      .trim(),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
})

function pathItem({ operation, policy }: Implementation): Json {
  const isRead = operation.effect === 'read' && !operation.byPost
  const common = {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.id.split('.')[0]],
    'x-effect': operation.effect,
    'x-policy': policy,
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: jsonSchemaOf(operation.output, 'output') } },
      },
      ...problems(operation),
    },
  }
  const workspace = { $ref: '#/components/parameters/Workspace' }
  if (isRead) return { get: { ...common, parameters: [workspace, ...queryParameters(operation)] } }
  return {
    post: {
      ...common,
      parameters: operation.byPost
        ? [workspace]
        : [workspace, { $ref: '#/components/parameters/IdempotencyKey' }],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchemaOf(operation.input, 'input') } },
      },
    },
  }
}

/** The whole contract as OpenAPI 3.1. */
export function openApiDocument(
  implementations: readonly Implementation[],
  productVersion: string,
): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Steadfast',
      version: productVersion,
      summary: 'Goals of an organisation, from strategy to performance.',
      description:
        'Every operation has one address. Reads are GET with the input in the query, writes are POST with the input as JSON and an Idempotency-Key; a read that asks somebody outside is POST as well. Every update carries the version it saw.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths: Object.fromEntries(
      implementations.map((one) => [`/api/{workspace}/${one.operation.id}`, pathItem(one)]),
    ),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'steadfast.session_token' },
      },
      parameters: {
        Workspace: {
          name: 'workspace',
          in: 'path',
          required: true,
          description: 'The short name in the address of the workspace.',
          schema: { type: 'string' },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'The same key with the same input has one effect and one answer.',
          schema: { type: 'string', format: 'uuid' },
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string' },
            detail: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['path', 'code', 'message'],
                properties: {
                  path: { type: 'string' },
                  code: { type: 'string' },
                  message: { type: 'string' },
                },
              },
            },
          },
        },
      },
    },
  }
}
