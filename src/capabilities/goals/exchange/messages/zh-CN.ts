import type { errors as en } from './en.ts'

const types: Readonly<Record<string, string>> = {
  text: '文本',
  number: '数字',
  date: '日期',
  list: '列表',
  object: '对象',
  null: '空值',
  string: '文本',
  boolean: '是/否值',
  'true or false': 'true 或 false',
  'list of texts': '文本列表',
}
const typeName = (word: unknown): string => types[String(word)] ?? String(word)

export const errors: typeof en = {
  'goals.import_refused': (p) =>
    `文件中有 ${p['count']} 处需要修改，本次没有导入任何内容。请修改后重新导入。`,
  'goals.export_no_workspace': (p) => `没有地址为“${p['slug']}”的工作区，请检查拼写。`,
  'goals.import_too_large': (p) => `文件超过 ${p['maximum']} MB。请按周期拆分，再依次导入。`,
  'goals.import_not_json': (p) =>
    `文件不是有效的 JSON：读到第 ${p['line']} 行第 ${p['column']} 列时出错。请修改此处，或重新导出文件。`,
  'goals.import_too_deep': (p) => `此处嵌套超过 ${p['maximum']} 层，请减少层级。`,
  'goals.import_duplicate_key': (p) => `同一个对象里出现了两次“${p['key']}”，请删去一个。`,
  'goals.import_key_not_allowed': (p) => `字段不能命名为“${p['key']}”，请改名。`,
  'goals.import_number_not_exact': (p) =>
    `数字 ${p['number']} 无法精确保存。请缩短位数，或加上引号作为文本。`,
  'goals.import_wrong_type': (p) =>
    `此处应为${typeName(p['expected'])}，实际是${typeName(p['found'])}。请修改该值。`,
  'goals.import_not_one_of': (p) => `只能填写：${p['values']}。`,
  'goals.import_too_long': (p) => `文本有 ${p['length']} 个字符，最多 ${p['maximum']} 个。请缩短。`,
  'goals.import_control_characters': () => '文本含有不可见的控制字符。请删除后重新输入。',
  'goals.import_number_out_of_range': (p) => `数字应在 ${p['minimum']} 到 ${p['maximum']} 之间。`,
  'goals.import_bad_date': (p) =>
    `“${p['value']}”不是有效日期。请写成 YYYY-MM-DD，年份在 1900 到 2199 之间。`,
  'goals.import_end_before_start': (p) =>
    `结束日期 ${p['end']} 不晚于开始日期 ${p['start']}，请更正其中一个。`,
  'goals.import_missing': (p) => `缺少 ${p['field']}，请补上。`,
  'goals.import_duplicate_id': (p) => `“${p['id']}”已被同一列表中的前一项使用，请改用不同的标识。`,
  'goals.import_unknown_reference': (p) =>
    `文件和工作区里都没有“${p['reference']}”。请把它加进文件，或更正名称。`,
  'goals.import_circle': (p) => `上下级形成了循环：${p['along']}。请去掉其中一处关联。`,
  'goals.import_link_to_itself': (p) => `“${p['id']}”不能对齐自身。请改为其他目标，或删除该关联。`,
  'goals.import_link_ends_not_allowed': (p) =>
    `${p['kind']} 类型的关联不能连接这两项。各类型可连接的对象见 docs/exchange-format.md。`,
  'goals.import_duplicate_link': (p) => `同一条 ${p['kind']} 关联出现了两次，请删去一条。`,
  'goals.import_not_a_web_address': () => '请填写以 http:// 或 https:// 开头的网址。',
  'goals.import_weights_do_not_add_up': (p) =>
    `“${p['id']}”的关键结果权重之和为 ${p['sum']}，应为 1（或按百分比为 100）。`,
  'goals.import_id_made': (p) => `该项没有标识，已编为“${p['id']}”。`,
  'goals.import_kept_as_it_is': (p) =>
    `系统不识别“${p['field']}”的值，已原样保存，导出时原样返回。`,
  'goals.import_cycle_made': (p) => `文件没有列出周期，已新建“${p['name']}”。`,
  'goals.import_unit_made': (p) => `文件没有列出部门，已新建“${p['name']}”。`,
  'goals.import_person_made': (p) => `文件没有列出人员，已新建“${p['name']}”。`,
}
