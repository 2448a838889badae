export * from './contract/activity.ts'
export * from './contract/changes.ts'
export * from './contract/reads.ts'
