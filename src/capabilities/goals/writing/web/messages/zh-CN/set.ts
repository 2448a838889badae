import type { set as English } from '../en/set.ts'

export const set: typeof English = {
  score: (score) => `写作 ${score}`,
  rule: (count) =>
    `${count} 个目标的平均分。目标本身占一半，关键结果占一半，再扣除信息缺失和不当之处。`,
  own: '目标的写法',
  keyResults: '关键结果的写法',
  fields: '信息缺失或不当',
  owners: '一位负责人的目标太少或太多',
  note: '它只说写得怎样，不说做得怎样。',
  most: '最常见：',
  all: '看看目标写得怎样',
}
