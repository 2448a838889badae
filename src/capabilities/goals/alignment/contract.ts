export * from './contract/candidates.ts'
export * from './contract/proposals.ts'
export * from './contract/requests.ts'
export type * from './contract/words.ts'
