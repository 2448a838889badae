import type { ErrorParams } from '#kernel/errors.ts'

export const errors = {
  'request.invalid': () => 'Some fields need mending. Nothing was stored.',
  'request.malformed': () => 'The request is not valid JSON. Nothing was stored.',
  'request.too_large': (p: ErrorParams) =>
    `The request is larger than the ${p['limit']} bytes allowed. Nothing was stored; send less at once.`,
  'request.too_deep': (p: ErrorParams) =>
    `The request holds lists and objects nested deeper than ${p['maximum']}. Nothing was stored; send it flatter.`,
  'request.unauthenticated': () =>
    'You are signed out. Sign in, then try again; what you typed is kept.',
  'request.forbidden': () =>
    'You may see this but not change it. Ask its owner or an administrator.',
  'request.unknown_operation': () =>
    'There is no such operation. The API description lists them all.',
  'request.unknown_address': () => 'There is nothing at this address.',
  'request.workspace_not_found': () => 'There is no such workspace, or you are not a member of it.',
  'request.stale_version': (p: ErrorParams) =>
    `Somebody changed this since you opened it (you saw version ${p['seen']}, now it is ${p['current']}). Look at the new state, then save again.`,
  'request.key_reused': () =>
    'This idempotency key was used for a different request. Use a new key for each new request.',
  'request.bad_key': () => 'The Idempotency-Key header must be a UUID.',
  'request.bad_cursor': () => 'This place in the list is not known. Start at the first page.',
  'request.foreign_origin': () => 'The request comes from another site and was refused.',
  'request.not_json': () => 'Send the body as application/json.',
  'request.busy': () => 'The server is busy. Try again in a moment.',
  'request.failed': () =>
    'Something went wrong on the server. Nothing was stored. Try again; if it stays, tell an administrator.',
  'field.missing': () => 'This is needed.',
  'field.empty': () => 'This must not be empty.',
  'field.wrong_type': (p: ErrorParams) => `This must be of type ${p['expected']}.`,
  'field.too_long': (p: ErrorParams) => `This is too long; at most ${p['maximum']} characters.`,
  'field.too_short': (p: ErrorParams) => `This is too short; at least ${p['minimum']} characters.`,
  'field.too_big': (p: ErrorParams) => `This must be at most ${p['maximum']}.`,
  'field.too_small': (p: ErrorParams) => `This must be at least ${p['minimum']}.`,
  'field.not_one_of': (p: ErrorParams) => `This must be one of: ${p['values']}.`,
  'field.unknown': (p: ErrorParams) => `Unknown fields: ${p['keys']}. Remove them.`,
  'field.not_an_id': () => 'This is not an id.',
  'field.wrong_format': (p: ErrorParams) => `This does not have the form of ${p['format']}.`,
  'field.invalid': () => 'This cannot be used here.',
  'field.not_a_date': () => 'Give a day between 1900 and 2199 as YYYY-MM-DD.',
  'field.off_track_before_at_risk': () =>
    'Off track must be reached after at risk: a larger margin, a lower confidence.',
  'field.not_a_time_zone': () => 'This is not a time zone. Example: Asia/Shanghai.',
  'field.not_a_slug': () => 'Use lower-case letters, digits and hyphens, at most 48.',
  'field.slug_taken': () => 'The product itself uses this address. Choose another one.',
  'field.password_short': () => 'Use at least 8 characters.',
  'field.control_characters': () =>
    'This holds control characters or marks that reverse the reading direction. Remove them.',
}
