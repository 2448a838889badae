import type { ErrorParams } from '#kernel/errors.ts'
import type { errors as en } from './en.ts'

const deeds: Readonly<Record<string, string>> = {
  'structure.addUnit': '新设部门',
  'structure.changeUnit': '部门变更',
  'structure.closeUnit': '撤销部门',
  'structure.addRole': '新设岗位',
  'structure.changeRole': '岗位变更',
  'structure.closeRole': '撤销岗位',
  'structure.addPerson': '新增人员',
  'structure.changePerson': '姓名或邮箱变更',
  'structure.removePerson': '人员离开',
  'structure.assignPerson': '任职',
  'structure.changeAssignment': '投入占比变更',
  'structure.endAssignment': '结束任职',
  'structure.setDelegation': '授权变更',
  'structure.withdrawChange': '撤回变更',
  'structure.planReorganisation': '组织调整',
  'structure.undo': '撤销操作',
}
const deed = (p: ErrorParams): string => deeds[String(p['operation'])] ?? '导入'

export const errors: typeof en = {
  'structure.unit_not_found': () => '没有这个部门，请从列表中选择。',
  'structure.role_not_found': () => '没有这个岗位，请从列表中选择。',
  'structure.person_not_found': () => '没有这个人，请从列表中选择。',
  'structure.assignment_not_found': () => '没有这项任职，可能已被撤回，请刷新页面。',
  'structure.delegation_not_found': () => '没有这项授权，可能已被撤回，请刷新页面。',
  'structure.unit_not_on_that_day': (p) =>
    p['ends'] === null
      ? `${p['name']} 在 ${p['on']} 尚不存在，自 ${p['begins']} 起才有。请选择当天或更晚的日期。`
      : `${p['name']} 在 ${p['on']} 不存在，其存续期自 ${p['begins']} 起，至 ${p['ends']} 前一天止。请选择其间的日期。`,
  'structure.unit_not_there': (p) => `部门“${p['unit']}”在 ${p['on']} 不存在，请换一个部门或日期。`,
  'structure.role_not_there': (p) => `岗位“${p['role']}”在 ${p['on']} 不存在，请换一个岗位或时段。`,
  'structure.unit_in_itself': (p) =>
    `自 ${p['on']} 起，部门将成为自己的下级：${p['path']}。请选择这条链以外的上级部门。`,
  'structure.role_reports_to_itself': (p) =>
    `自 ${p['on']} 起，岗位将向自己汇报：${p['path']}。请选择这条链以外的上级岗位。`,
  'structure.not_yet_begun': (p) =>
    `${p['name']} 自 ${p['begins']} 起才有，无法在 ${p['on']} 变更。请选择更晚的日期。`,
  'structure.already_ended': (p) => `${p['name']} 在 ${p['on']} 之前已结束，请选择更早的日期。`,
  'structure.no_change_that_day': (p) => `${p['name']} 在 ${p['on']} 没有变更，无需撤回。`,
  'structure.unit_in_use': (p) =>
    `${p['name']} 在 ${p['on']} 或之后仍有 ${p['count']} 个下级部门或岗位（${p['names']}），请先移走或关闭它们。`,
  'structure.role_in_use': (p) =>
    `在 ${p['on']} 或之后仍有 ${p['count']} 个岗位向 ${p['name']} 汇报（${p['names']}），请先调整它们的汇报关系。`,
  'structure.already_assigned': (p) =>
    `${p['name'] || '此人'} 在这段时间已担任“${p['role']}”，请先结束原有任职。`,
  'structure.share_over_one': (p) =>
    `${p['name'] || '此人'} 在 ${p['on']} 的投入占比合计将达到 ${p['total']}，超过上限 1。请降低占比，或结束其中一项任职：${p['roles']}。`,
  'structure.empty_period': (p) =>
    `从 ${p['from']} 到 ${p['to']} 一天也没有，请选择更晚的结束日期。`,
  'structure.person_has_left': (p) =>
    `${p['name'] || '此人'} 自 ${p['on']} 起已离开，任职须在此之前结束。`,
  'structure.id_taken': (p) => `编号 ${p['id']} 已被使用，请换一个。`,
  'structure.bad_cursor': () => '无法识别列表位置，请从第一页重新开始。',
  'structure.entry_not_found': () => '没有这条变更，可能早于现有记录。',
  'structure.entry_cannot_be_undone': () => '这项变更无法一步撤销，请手动修改。',
  'structure.entry_already_undone': () => '这项变更已经撤销过了。',
  'structure.changed_since': (p) =>
    p['on'] === null
      ? `${p['name'] || '相关记录'} 之后又有变更，请手动修改。`
      : `${p['name'] || '相关记录'} 在 ${p['on']} 又有变更（${deed(p)}）。请先撤销那一次，或手动修改。`,
  'structure.still_in_use': (p) =>
    `目前仍有 ${p['count']} 项依赖 ${p['name'] || '它'}（${p['names']}），请先移走、结束或关闭它们。`,
}
