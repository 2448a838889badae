import type { SourceFile } from './read-imports.ts'

/**
 * The groups of files that import each other in a circle, types included: such files are one piece
 * of code in several places, and none of them can be read or changed alone.
 *
 * They are the strongly connected components, found as Tarjan does (1972).
 */
export function importCircles(files: readonly SourceFile[]): string[][] {
  const known = new Map(files.map((file) => [file.path, file]))
  const order = new Map<string, number>()
  const waiting: string[] = []
  const circles: string[][] = []
  const earliestFrom = (path: string): number => {
    const own = order.size
    order.set(path, own)
    const depth = waiting.push(path) - 1
    const targets = internalTargets(known.get(path)).filter((target) => known.has(target))
    let earliest = own
    for (const target of targets) {
      const place = order.get(target)
      if (place === undefined) earliest = Math.min(earliest, earliestFrom(target))
      else if (waiting.includes(target)) earliest = Math.min(earliest, place)
    }
    if (earliest === own) {
      const group = waiting.splice(depth)
      if (group.length > 1 || targets.includes(path)) circles.push(group.sort())
    }
    return earliest
  }
  for (const path of known.keys()) if (!order.has(path)) earliestFrom(path)
  return circles
}

const internalTargets = (file: SourceFile | undefined): string[] =>
  (file?.imports ?? []).filter(({ isInternal }) => isInternal).map(({ target }) => target)
