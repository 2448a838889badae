/**
 * A number as English and Chinese both write it: commas between thousands, a point, at most
 * `decimals` digits after it, halves away from zero. Equal to `Intl.NumberFormat` of both languages,
 * whose first use costs a slow machine tens of milliseconds. Null for what it does not write: not a
 * number, infinite, or so large or small that its digits stand in another form.
 */
export const plainNumber = (value: number, decimals: number): string | null => {
  const written = String(Math.abs(value))
  if (!/^\d{1,15}(\.\d+)?$/.test(written)) return null
  // Moved by its written digits: 1.005 × 100 would fall below the half that a reader sees.
  const rounded = Math.round(Number(`${written}e${decimals}`))
  const [whole = '0', part] = String(Number(`${rounded}e-${decimals}`)).split('.')
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part ? `.${part}` : ''}`
}
