export * from './contract/rhythm.ts'
