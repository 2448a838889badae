import { CHINESE } from './chinese.ts'
import { ENGLISH } from './english.ts'
import type { Example } from './examples.ts'

export const GALLERY: readonly Example[] = [...ENGLISH, ...CHINESE]
