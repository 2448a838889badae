export * from './contract/drawing.ts'
export * from './contract/health.ts'
export * from './contract/metrics.ts'
export * from './contract/values.ts'
