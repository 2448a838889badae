import type * as English from '../en/pages.ts'

export const objective: typeof English.objective = {
  title: '写作',
  good: (good, all) =>
    good === all
      ? all === 1
        ? '写得不错。'
        : `${all} 句都写得不错。`
      : all === 1
        ? '还可以写得更好。'
        : `${all} 句中有 ${good} 句写得不错。`,
  blocking: (count) => `有 ${count} 处须在发布前修改。`,
  toComplete: (count) => `还有 ${count} 项待补充。`,
  findings: (count) => (count === 0 ? '怎样评出来的' : `${count} 条建议`),
  sum: (score) =>
    `${score}：目标本身占一半，各关键结果的平均占一半，再扣除缺少的信息。它只说写得怎样，不说做得怎样。`,
  readsWell: '写得不错',
  couldBeBetter: '还可以更好',
  reword: '改写',
}

export const page: typeof English.page = {
  title: '写作',
  cycle: '周期',
  mine: '只看我的',
  noCycle: '还没有周期，也就没有可看的目标。',
  nothing: '这里还没有目标。可以先从范例库里找一个开头。',
  toGallery: '打开范例库',
  sum: (good, all) => `${all} 句中有 ${good} 句写得不错。`,
  setAside: (count) => `有 ${count} 条已说明原因、先不改。`,
  rules: '发现的问题',
  allRules: '全部',
  found: '具体条目',
  allWell: '没有发现问题，写得不错。',
  shown: (shown, total) => `${shown} / ${total}`,
  more: '显示更多',
  rule: '规则',
  open: '看看目标写得怎样',
}

export const settings: typeof English.settings = {
  lead: '写作教练读大家写的目标，指出哪里可以更好，从不妨碍保存。在这里决定它从什么程度开始提醒，哪些不必提醒。',
  thresholds: '从什么程度开始提醒',
  good: '多少分算写得不错',
  goodHint: '满分 100，产品默认 50。',
  objectiveWords: '目标最长',
  objectiveWordsHint: '按有实际意义的词计算。',
  pair: { objectives: '一位负责人的目标数', keyResults: '一个目标的关键结果数' },
  pairHint: { objectives: '同一周期内。', keyResults: '太少或太多都会提醒。' },
  least: '最少',
  most: '最多',
  to: '至',
  slots: '关键结果至少写到的要素',
  slotsHint: '方法、问题、期限、指标四个要素中的几个。',
  sameDueDates: '同在最后一天到期',
  sameDueDatesHint: '达到几个关键结果就提醒。',
  group: { O: '目标', K: '关键结果' },
  save: '保存修改',
  saved: '写作教练今后按此提醒。',
  reset: '恢复产品默认',
  discard: '放弃修改',
  rewrite: {
    title: '由模型提供写法',
    none: '写作教练可以请语言模型提供写法，再由教练自己来评。这台服务器的运维人员还没有允许任何模型；没有它，其他功能都不受影响。只需设置 STEADFAST_REWRITE_ORIGINS，详见 docs/operations.md。',
    lead: '句子还可以更好时，可以请模型提供别的写法。每种写法都由教练评过，不比原句好的不显示。只有在有人请求时，才会发送这句话、旁边的数字和教练的建议，不发送是谁在问，也不发送其他目标。',
    url: '地址',
    urlHint: (origins) => `兼容 OpenAI 接口，一般以 /v1 结尾。允许的服务器：${origins}`,
    model: '模型',
    modelHint: '该服务器上的模型名称。',
    save: '保存',
    saved: '现在可以请模型提供写法了。',
    takeBack: '不用模型',
    takenBack: '不再使用模型。',
    notAllowed: '这个地址已不再允许，所以不会发送请求。请换一个地址。',
    example: '为新客户举办12场培训',
    trial: (sentence) => `用“${sentence}”试一试。`,
    try: '试一试',
    better: (text) => `可以使用：“${text}”`,
    noBetter: (count) => `有回答，但 ${count} 种写法都不比原句好。换个大一些的模型可能更好。`,
  },
}
