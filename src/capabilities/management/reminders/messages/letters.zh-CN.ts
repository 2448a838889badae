import { formatOf } from '#ui/format.ts'
import type { Letters } from './letters.en.ts'

const { measure } = formatOf({ locale: 'zh-CN', timeZone: 'UTC', weekStart: 1 })

export const letters: Letters = {
  subject: (waiting, workspace) => `${workspace}：${waiting} 件事等您处理`,
  greeting: (name) => `${name}，您好：`,
  checkIns: (count) => `有 ${count} 项进展待更新：`,
  more: (count) => `另有 ${count} 项`,
  toMend: (count) => `有 ${count} 个关键结果还没有数值。`,
  dependencies: (count) => `有 ${count} 个协作请求等您答复。`,
  also: {
    asked: (count) => `有 ${count} 个与您目标相关的请求等您答复。`,
    mentions: (count) => `有 ${count} 条提到您的评论等您回复。`,
    risks: (count) => `有 ${count} 项由您跟进的风险等您说明对策。`,
    scores: (count) => `有 ${count} 个目标等您评分。`,
    actions: (count) => `有 ${count} 项复盘行动已逾期或一周内到期。`,
    steps: (count) => `有 ${count} 个由您负责的周期步骤已逾期或一周内到期。`,
  },
  alarms: (count) => `您负责的指标有 ${count} 个超出界限：`,
  alarm: ({ metric, side, value, bound }) => {
    const [now, limit] = [value, bound].map((figure) => measure(figure, metric.unitOfMeasure))
    return `${metric.name}：${now}，${side === 'below' ? '低于下限' : '高于上限'} ${limit}`
  },
  checkInNow: '逐个更新',
  open: '查看我的待办',
  why: '因为有待办事项，您收到了这封信。如需更改时间或停止接收，请打开：',
  calendar: {
    name: (workspace) => `目标 · ${workspace}`,
    checkIn: '更新目标进展',
    due: (title) => `到期：${title}`,
    phases: {
      calibrate: '校准方向',
      draft: '起草目标',
      align: '对齐目标',
      publish: '发布目标',
      execute: '执行',
      score: '评分',
      retrospect: '复盘',
    },
    phase: (phase, cycle) => `${phase} · ${cycle}`,
  },
}
