export { unchangedLine as line } from './s3-list.ts'
