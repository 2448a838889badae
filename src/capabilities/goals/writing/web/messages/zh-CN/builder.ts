import type { builder as English } from '../en/builder.ts'

export const builder: typeof English = {
  ways: '怎么写',
  write: '直接写',
  build: '分步写',
  label: '关键结果的四个要素',
  hint: '知道多少填多少，上面的句子会自动写好；也可以把现成的句子贴在上面，这里会拆开。',
  name: '衡量什么',
  nameHint: '用团队以外的人也听得懂的叫法。',
  direction: '方向',
  directions: {
    increase: '提高',
    decrease: '降低',
    atLeast: '不低于',
    atMost: '不超过',
    reach: '正好达到',
  },
  from: '从',
  to: '到',
  unit: '单位',
  by: '截止日期',
  method: '通过什么方法',
  methodHint: '目前认为可行的做法，以后可以换。',
  problem: '解决什么问题',
  problemHint: '客户的、同事的，或者组织的问题。',
}
