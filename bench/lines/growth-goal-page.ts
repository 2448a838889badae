export { goalPageGrowth as line } from './growth.ts'
