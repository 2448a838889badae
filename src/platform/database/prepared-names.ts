/** A statement asked this often is worth a name. */
const often = 3

/**
 * Names for statements that come again, by which a connection keeps them parsed and planned:
 * planning a short one takes as long as running it. Each name costs memory in every connection, so
 * there are `most` of them; statements whose text depends on how much they carry rarely get one.
 */
export function preparedNames(most = 300): (sql: string) => string | undefined {
  const names = new Map<string, string>()
  const times = new Map<string, number>()
  return (sql) => {
    const name = names.get(sql)
    if (name !== undefined || names.size >= most) return name
    const asked = (times.get(sql) ?? 0) + 1
    if (times.size >= 4 * most) times.clear()
    times.set(sql, asked)
    if (asked < often) return undefined
    times.delete(sql)
    names.set(sql, `s${names.size + 1}`)
    return names.get(sql)
  }
}
