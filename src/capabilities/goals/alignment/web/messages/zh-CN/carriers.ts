import type { Messages } from '../en.ts'

export const carriers: Messages['carriers'] = {
  mark: '无人负责',
  why: {
    'role-closed': (name, day) =>
      day ? `负责的岗位“${name}”已于 ${day} 撤销。` : `负责的岗位“${name}”已不存在。`,
    'role-vacant': (name) => `负责的岗位“${name}”目前空缺。`,
    'unit-closed': (name, day) =>
      day ? `负责的部门“${name}”已于 ${day} 撤销。` : `负责的部门“${name}”已不存在。`,
    'maker-left': () => '创建人已离开，也没有指定部门或岗位。',
  },
  heirs: '可以由谁接手',
  wholeUnit: '整个部门',
  handOn: '移交',
  another: '其他人',
  handed: (name) => `已移交给${name}。`,
  others: '查看其余的',
}
