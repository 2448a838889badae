import type { Names } from '../names.ts'
import type { PartsState } from './parts-state.ts'

/** Whoever said something: by their account here, or by name where it is nobody’s account here. */
export interface Author {
  readonly memberId: string | null
  readonly name: string | null
}

export type Accounts = Pick<PartsState, 'personOfMember' | 'accounts'>

const pattern = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/s

/** How a file calls an account that is no person of the organisation. */
export const mailboxOf = ({ name, email }: { name: string; email: string }): string =>
  `${name.replace(/\s+/g, ' ').trim()} <${email}>`

/**
 * Finds who a file says did something. Accounts do not travel: a person is the member who is that
 * person here, a name with an address the member who signs in with it, and else they stay a name.
 */
export class Authors {
  private readonly persons: Names
  private readonly nameOf: (personId: string) => string | null
  private readonly ofPerson: ReadonlyMap<string, string>
  private readonly ofAddress: ReadonlyMap<string, string>

  constructor(
    { personOfMember, accounts }: Accounts,
    persons: Names,
    nameOf: (personId: string) => string | null,
  ) {
    this.persons = persons
    this.nameOf = nameOf
    this.ofPerson = new Map([...personOfMember].map(([member, person]) => [person, member]))
    this.ofAddress = new Map(
      [...accounts].map(([member, { email }]) => [email.toLowerCase(), member]),
    )
  }

  /** Undefined for a word that is neither a person nor a name with an address. */
  find(word: string): Author | undefined {
    const personId = this.persons.find(word)
    if (personId !== undefined) {
      const memberId = this.ofPerson.get(personId) ?? null
      return { memberId, name: memberId === null ? this.nameOf(personId) : null }
    }
    const [, name = '', address = ''] = pattern.exec(word) ?? []
    if (address === '') return undefined
    const memberId = this.ofAddress.get(address.toLowerCase()) ?? null
    return { memberId, name: memberId === null ? name || address : null }
  }
}
