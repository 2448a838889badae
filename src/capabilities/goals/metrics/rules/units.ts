/** As it is compared: width, case and blanks make no other unit. */
const plain = (unit: string | null): string =>
  (unit ?? '').normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

/** Whether two figures are counted in the same unit; two without a unit are. */
export const isSameUnit = (a: string | null, b: string | null): boolean => plain(a) === plain(b)
