import type { ErrorParams } from '#kernel/errors.ts'

export const errors = {
  'goals.import_refused': (p: ErrorParams) =>
    `Nothing was taken in: ${p['count'] === 1 ? 'one place in the file needs' : `${p['count']} places in the file need`} mending. Mend the file and import it again.`,
  'goals.export_no_workspace': (p: ErrorParams) =>
    `There is no workspace at the address “${p['slug']}”. Check the spelling.`,
  'goals.import_too_large': (p: ErrorParams) =>
    `The file is larger than ${p['maximum']} MB. Split it by cycle and import the parts one after the other.`,
  'goals.import_not_json': (p: ErrorParams) =>
    `This is not JSON: reading stopped at line ${p['line']}, column ${p['column']}. Mend the text there, or export it again.`,
  'goals.import_too_deep': (p: ErrorParams) =>
    `Lists and objects are nested more than ${p['maximum']} deep here. Flatten this part.`,
  'goals.import_duplicate_key': (p: ErrorParams) =>
    `The key “${p['key']}” stands twice in this object. Remove one of the two.`,
  'goals.import_key_not_allowed': (p: ErrorParams) =>
    `A field cannot be called “${p['key']}”. Rename it.`,
  'goals.import_number_not_exact': (p: ErrorParams) =>
    `The number ${p['number']} cannot be kept exactly. Shorten it, or put it in quotes.`,
  'goals.import_wrong_type': (p: ErrorParams) =>
    `Expected here: ${p['expected']}; found: ${p['found']}. Change the value.`,
  'goals.import_not_one_of': (p: ErrorParams) => `Use one of: ${p['values']}.`,
  'goals.import_too_long': (p: ErrorParams) =>
    `The text has ${p['length']} characters; ${p['maximum']} fit. Shorten it.`,
  'goals.import_control_characters': () =>
    'The text holds invisible control characters. Type it anew, or remove them.',
  'goals.import_number_out_of_range': (p: ErrorParams) =>
    `The number must lie between ${p['minimum']} and ${p['maximum']}.`,
  'goals.import_bad_date': (p: ErrorParams) =>
    `“${p['value']}” is no day of the calendar. Write it as YYYY-MM-DD, between 1900 and 2199.`,
  'goals.import_end_before_start': (p: ErrorParams) =>
    `The end ${p['end']} does not come after the start ${p['start']}. Correct one of the two.`,
  'goals.import_missing': (p: ErrorParams) => `${p['field']} is needed here. Add it.`,
  'goals.import_duplicate_id': (p: ErrorParams) =>
    `“${p['id']}” is used by an earlier entry of the same list. Give each its own.`,
  'goals.import_unknown_reference': (p: ErrorParams) =>
    `Nothing in the file or the workspace is called “${p['reference']}”. Add it to the file, or correct the name.`,
  'goals.import_circle': (p: ErrorParams) =>
    `This would stand above itself: ${p['along']}. Take one of these links out.`,
  'goals.import_link_to_itself': (p: ErrorParams) =>
    `“${p['id']}” cannot serve itself. Name another goal, or remove the link.`,
  'goals.import_link_ends_not_allowed': (p: ErrorParams) =>
    `A link of the kind ${p['kind']} cannot join these two. See docs/exchange-format.md for what each kind joins.`,
  'goals.import_duplicate_link': (p: ErrorParams) =>
    `The same ${p['kind']} link stands here twice. Remove one.`,
  'goals.import_not_a_web_address': () =>
    'Write a web address that begins with http:// or https://.',
  'goals.import_weights_do_not_add_up': (p: ErrorParams) =>
    `The weights of the key results of “${p['id']}” add up to ${p['sum']}. They must make 1 (or 100 as percentages).`,
  'goals.import_id_made': (p: ErrorParams) => `It had no id and was given “${p['id']}”.`,
  'goals.import_kept_as_it_is': (p: ErrorParams) =>
    `The value of “${p['field']}” means nothing to the product. It is kept as it is and comes back on export.`,
  'goals.import_cycle_made': (p: ErrorParams) =>
    `The file lists no cycles: “${p['name']}” was made.`,
  'goals.import_unit_made': (p: ErrorParams) => `The file lists no units: “${p['name']}” was made.`,
  'goals.import_person_made': (p: ErrorParams) =>
    `The file lists no people: “${p['name']}” was made.`,
}
