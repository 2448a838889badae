/**
 * Circles among nodes, each as the ids along it. Every node is visited once, without recursion, so
 * that a chain of any length is walked safely; of circles that share nodes one is reported.
 */
export const circlesIn = (
  nodes: Iterable<string>,
  stepsFrom: (id: string) => readonly string[],
): string[][] => {
  const finished = new Set<string>()
  const circles: string[][] = []
  for (const start of nodes) {
    if (finished.has(start)) continue
    const path: string[] = [start]
    const onPath = new Map([[start, 0]])
    const waiting = [[...stepsFrom(start)]]
    while (path.length > 0) {
      const next = waiting.at(-1)?.pop()
      if (next === undefined) {
        const done = path.pop()
        waiting.pop()
        if (done === undefined) break
        onPath.delete(done)
        finished.add(done)
        continue
      }
      const at = onPath.get(next)
      if (at !== undefined) circles.push(path.slice(at))
      else if (!finished.has(next)) {
        onPath.set(next, path.length)
        path.push(next)
        waiting.push([...stepsFrom(next)])
      }
    }
  }
  return circles
}
