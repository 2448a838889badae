import { keptOf, taken } from './decided-fields.ts'
import type { Entry } from './reading.ts'
import type { Directory, Taken } from './taken.ts'
import type { Workbench } from './workbench.ts'

type PersonFields = Entry<'name' | 'email'>

export const takePerson = ({ entry, key, id }: Taken<PersonFields>, bench: Workbench): void => {
  const known = bench.get('persons', id)
  bench.put('persons', {
    id,
    ...keptOf(known, key),
    name: taken(entry, 'name', known?.name),
    email: taken(entry, 'email', known?.email),
  })
}

/** The person a role's entry speaks of. */
export const personOf = (
  entry: PersonFields,
  key: string,
  bench: Workbench,
  directory: Directory,
): string => {
  const id = directory.persons.find(key) ?? bench.context.newId()
  takePerson({ entry, key, id }, bench)
  directory.persons.add(id, key)
  return id
}

/** The person of a name that is only named: the known one, or one that is made. */
export const personNamed = (name: string, bench: Workbench, directory: Directory): string => {
  const known = directory.persons.find(name)
  if (known !== undefined) return known
  const id = bench.context.newId()
  bench.put('persons', {
    id,
    ...keptOf(undefined, name),
    name,
    email: null,
    extra: { made: true },
  })
  directory.persons.add(id, name, name)
  return id
}
