/**
 * Which tree lines pass through each visible row. For a row of depth d the mask has bit k (k < d) set
 * when an ancestor line at level k goes on below this row, i.e. the ancestor at depth k + 1 (or the
 * row itself, for k = d − 1) has a later sibling. Depth is counted from 0; levels past 30 are drawn
 * without lines.
 */
export const treeLinesOf = (depths: readonly number[]): Int32Array => {
  const masks = new Int32Array(depths.length)
  let below = 0
  for (let row = depths.length - 1; row >= 0; row -= 1) {
    const depth = Math.min(depths[row] ?? 0, 30)
    const within = depth === 0 ? 0 : (1 << depth) - 1
    masks[row] = below & within
    below = depth === 0 ? 0 : (below & within) | (1 << (depth - 1))
  }
  return masks
}

/** Place of the row's parent among the visible rows, or −1 for a row of depth 0. */
export const parentRowOf = (depths: readonly number[], row: number): number => {
  const depth = depths[row] ?? 0
  for (let above = row - 1; above >= 0; above -= 1) {
    if ((depths[above] ?? 0) < depth) return above
  }
  return -1
}
