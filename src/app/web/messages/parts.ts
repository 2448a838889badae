import type { Catalogues } from '#ui/i18n.tsx'

/** Parts whose words Home needs: they come with the first load. */
export type FirstParts = 'ui' | 'shell' | 'goals'

export type FirstWords = Pick<Catalogues, FirstParts>
/** All others: they come while Home is being read, or with the page that asks for them. */
export type MoreWords = Omit<Catalogues, FirstParts>
