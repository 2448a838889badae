/** The named fields that the input gives; one that is absent stays as it is. */
export function given<Input extends object, Name extends keyof Input>(
  input: Input,
  names: readonly Name[],
): { [N in Name]?: Exclude<Input[N], undefined> } {
  const found: { [N in Name]?: Exclude<Input[N], undefined> } = {}
  for (const name of names) {
    const value = input[name]
    if (isGiven(value)) found[name] = value
  }
  return found
}

const isGiven = <T>(value: T): value is Exclude<T, undefined> => value !== undefined

/** Whether anything would differ. */
export const differs = <T extends object>(record: T, set: Partial<T>): boolean =>
  (Object.keys(set) as (keyof T)[]).some(
    (name) => JSON.stringify(record[name]) !== JSON.stringify(set[name]),
  )
