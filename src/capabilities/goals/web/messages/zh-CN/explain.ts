import type { explain as English } from '../en/explain.ts'

export const explain: typeof English = {
  progressOf: (title, figure) => `「${title}」的进度 ${figure}，查看算法`,
  statusOf: (title, status) => `「${title}」的状态：${status}，查看原因`,
  unknown: '未知',
  computed: '计算结果',
}
