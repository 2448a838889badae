import type { data as en } from './data.en.ts'

const parts: Readonly<Record<string, string>> = {
  strategy: '战略',
  metrics: '指标',
  rhythm: '周期节奏',
  checkIn: '周报、风险与团队进展会',
  scoring: '评分',
  retrospectives: '复盘',
  drafting: '共创空间',
  alignment: '对齐请求与提议',
}

export const data: typeof en = {
  import: '导入文件',
  importWhy:
    '支持包含周期、部门、人员、目标及其相关记录的 JSON 文件。系统先读取并给出报告，确认前不会保存任何内容；同一文件重复导入不会产生变化。',
  onlyAdministrators: '只有所有者和管理员可以导入。',
  choose: '选择文件',
  chosen: (name) => `文件：${name}`,
  another: '换一个文件',
  reading: '正在读取文件…',
  tooLarge: '文件超过 32 MB。请按周期拆分后逐个导入。',
  unreadable: '文件无法读取，请重新选择。',
  report: '导入后将发生的变化',
  done: '已保存的内容',
  kind: {
    cycles: '周期',
    units: '部门',
    people: '人员',
    objectives: '目标',
    keyResults: '关键结果',
    checkIns: '进展记录',
    links: '对齐关系',
  },
  part: (key) => parts[key] ?? key,
  columns: { kind: '记录', created: '新增', updated: '修改', unchanged: '不变' },
  nothing: '文件中的内容都已存在，且完全一致。',
  toMend: (n) => `${n} 个关键结果没有数值，会照常导入，并标记为待完善。`,
  refused: (n) => `没有保存任何内容：有 ${n} 处需要修正`,
  refusedWhy: '请在文件中修正后重新选择。',
  notes: (n) => `${n} 条说明`,
  where: '文件中的位置',
  what: '说明',
  whole: '整个文件',
  more: (n) => `另有 ${n} 条`,
  store: '确认导入',
  stored: '文件已导入。',
  export: '导出',
  exportWhy:
    '把你能看到的全部内容导出为一个 JSON 文件，可以在本系统或其他地方重新导入，内容完全一致。',
  download: '下载导出文件',
}
