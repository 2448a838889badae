export type Side = 'bottom' | 'top' | 'right'
export type Align = 'start' | 'center' | 'end'
export type Box = { left: number; top: number; width: number; height: number }

const gap = 4
const edge = 8

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, Math.max(low, high)))

const along = (from: number, length: number, own: number, align: Align): number => {
  if (align === 'start') return from
  return align === 'end' ? from + length - own : from + (length - own) / 2
}

/**
 * Where a floating box stands beside its anchor, in pixels of the viewport: on the wished side, on the
 * opposite one if it only fits there, and always inside the viewport.
 */
export const placeBeside = (
  anchor: Box,
  own: { width: number; height: number },
  view: { width: number; height: number },
  side: Side = 'bottom',
  align: Align = 'start',
): { left: number; top: number } => {
  const right = view.width - own.width - edge
  const bottom = view.height - own.height - edge
  if (side === 'right') {
    const after = anchor.left + anchor.width + gap
    const left = after <= right ? after : anchor.left - own.width - gap
    return {
      left: clamp(left, edge, right),
      top: clamp(along(anchor.top, anchor.height, own.height, align), edge, bottom),
    }
  }
  const below = anchor.top + anchor.height + gap
  const above = anchor.top - own.height - gap
  const wished = side === 'bottom' ? below : above
  const other = side === 'bottom' ? above : below
  const fits = (top: number) => top >= edge && top <= bottom
  return {
    left: clamp(along(anchor.left, anchor.width, own.width, align), edge, right),
    top: clamp(fits(wished) || !fits(other) ? wished : other, edge, bottom),
  }
}
