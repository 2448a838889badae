export * from './contract/asides.ts'
export * from './contract/guide.ts'
export * from './contract/review.ts'
export { SET_ASIDE_WHYS, type SetAsideWhy } from './contract/words.ts'
