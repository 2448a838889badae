const longest = 48
const shape = /^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/
/** Addresses of the product itself. */
const taken = new Set(['api', 'assets', 'join', 'sign-in', 'welcome'])

export const isSlug = (text: string): boolean => shape.test(text) && !taken.has(text)

/** A workspace's address from its name; `workspace` when nothing of the name can stand in one. */
export const slugOf = (name: string): string => {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return isSlug(slug) ? slug : 'workspace'
}
