import { describe, expect, it } from 'vitest'
import { Names } from '../names.ts'
import { Authors, mailboxOf } from './authors.ts'

const persons = new Names()
persons.add('person-ada', 'ada', 'Ada')
persons.add('person-bo', 'bo', 'Bo')
const accounts = {
  personOfMember: new Map([['member-ada', 'person-ada']]),
  accounts: new Map([
    ['member-ada', { name: 'Ada', email: 'ada@example.test' }],
    ['member-out', { name: 'Cy  Out', email: 'Cy@example.test' }],
  ]),
}
const authors = new Authors(accounts, persons, (id) => id.replace('person-', 'Person '))

describe('who said something', () => {
  it.each([
    ['a person with an account is that account', 'ada', 'member-ada', null],
    ['a person without one stays a name', 'bo', null, 'Person bo'],
    ['somebody who is no person is who signs in there', 'Cy <cy@EXAMPLE.test>', 'member-out', null],
    ['nobody known by that address stays a name', 'Dee D. <dee@x.test>', null, 'Dee D.'],
    ['an address alone stays one', '<dee@x.test>', null, 'dee@x.test'],
  ])('%s', (_, word, memberId, name) => {
    expect(authors.find(word)).toEqual({ memberId, name })
  })

  it.each(['Dee', 'Dee <dee>', 'dee@x.test', '<@>'])('is not found by %s', (word) => {
    expect(authors.find(word)).toBeUndefined()
  })

  it('is told so that it is found again', () => {
    for (const [memberId, account] of accounts.accounts)
      expect(authors.find(mailboxOf(account))).toEqual({ memberId, name: null })
  })
})
