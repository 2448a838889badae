export { homeGrowth as line } from './growth.ts'
