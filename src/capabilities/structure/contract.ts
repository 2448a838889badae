export * from './contract/changes.ts'
export * from './contract/reads.ts'
