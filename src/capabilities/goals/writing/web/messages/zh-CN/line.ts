import type * as English from '../en/line.ts'

export const line: typeof English.line = {
  coach: '写作教练',
  readsWell: '写得不错',
  why: '为什么？',
  setAside: '先不改……',
  more: (count) => `另有 ${count} 条`,
  thoughts: (count) => `${count} 条想法`,
  fewer: '收起',
}

export const aside: typeof English.aside = {
  label: '为什么先不改？',
  why: {
    meant: '就是这个意思',
    misread: '教练理解有误',
    later: '稍后再改',
    other: '其他原因',
  },
  own: '其他原因，简单写几个字',
  send: '先不改',
  done: (rule) => `已搁置“${rule}”：`,
  doneBy: (rule, why, who) => `${who}搁置了 ${rule}：${why}`,
  takeBack: '恢复提醒',
  takeBackOf: (rule) => `恢复提醒：${rule}`,
}

export const severity: typeof English.severity = {
  E: '发布前须改',
  M: '待补充',
  W: '建议修改',
  H: '供参考',
}
