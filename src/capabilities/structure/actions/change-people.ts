import { implementWrite } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayChangeStructure } from '../policy.ts'
import * as decide from '../rules/assign.ts'
import { sawLatest } from '../rules/draft.ts'
import type { Person } from '../rules/records.ts'
import { commit, given, openDraft } from './save.ts'

export const addPerson = implementWrite(contract.addPerson, {
  load: (context) => openDraft(context, {}),
  may: mayChangeStructure,
  run: (context, { name, email, reason }, draft) => {
    const id = context.newId()
    const person = { id, externalId: null, name, email, leftOn: null, version: 1 }
    draft.next.person.set(id, person)
    return commit(context, draft, { kind: 'person', id }, reason)
  },
})

export const changePerson = implementWrite(contract.changePerson, {
  load: (context, { personId }) => openDraft(context, { person: [personId] }),
  may: mayChangeStructure,
  run: (context, { personId: id, version, name, email, reason }, draft) => {
    const person = decide.knownPerson(draft, id)
    sawLatest(draft, 'person', id, version)
    draft.next.person.set(id, {
      ...person,
      ...given<Pick<Person, 'name' | 'email'>>({ name, email }),
    })
    return commit(context, draft, { kind: 'person', id }, reason)
  },
})

export const removePerson = implementWrite(contract.removePerson, {
  load: (context, { personId }) =>
    openDraft(context, { person: [personId], assignment: { personId } }),
  may: mayChangeStructure,
  run: (context, { personId: id, version, from, reason }, draft) => {
    decide.removePerson(draft, { id, version }, from)
    return commit(context, draft, { kind: 'person', id }, reason)
  },
})
