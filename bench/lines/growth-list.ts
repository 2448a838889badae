export { listGrowth as line } from './growth.ts'
