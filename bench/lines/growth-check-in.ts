export { checkInGrowth as line } from './growth.ts'
