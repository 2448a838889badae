import { Client } from 'pg'

// Imported before anything that opens a database: from then on every statement of the application
// goes out without the condition by which it keeps to its own workspace.

/** The one form the condition has: row-level security asks the same, in the database. */
const own = /(?:"?\w+"?\.)?"?\b(?:workspace_id|id)"? = current_workspace\(\)/g
const asksOrWrites = /^\s*(?:\/\*.*?\*\/\s*)*(?:select|with|insert|update|delete)\b/i
/** Another form, which the removal would miss. */
const otherForm =
  /current_workspace\(\) =|workspace_id"? (?:=|in|is) (?!current_|excluded)(?:\$|any|\()/

/** Statements from which the condition was taken, and those that keep to a workspace otherwise. */
export const filters = { removed: new Set<string>(), missed: new Set<string>() }

function without(text: string): string {
  if (!asksOrWrites.test(text)) return text
  const bare = text.replace(own, 'true')
  if (bare !== text) filters.removed.add(text)
  if (otherForm.test(bare)) filters.missed.add(text)
  return bare
}

const send = Client.prototype.query
Reflect.set(Client.prototype, 'query', function (this: Client, asked: unknown, ...rest: unknown[]) {
  const isObject = typeof asked === 'object' && asked !== null && 'text' in asked
  if (typeof asked === 'string') return Reflect.apply(send, this, [without(asked), ...rest])
  if (isObject && typeof asked.text === 'string')
    return Reflect.apply(send, this, [{ ...asked, text: without(asked.text) }, ...rest])
  return Reflect.apply(send, this, [asked, ...rest])
})
