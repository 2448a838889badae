import type { Status } from '../StatusMark.tsx'
import { statuses } from '../StatusMark.tsx'

export type Sample = {
  id: string
  title: string
  depth: number
  owner: string
  status: Status
  progress: number | null
  pace: number
  confidence: number | null
  due: string
}

const english = {
  titles: [
    'Customers finish their first report in the first week',
    'Median time to first report falls from 9 days to 3',
    'New teams invite four colleagues in their first fortnight',
    'Support answers half of the questions before they are asked',
    'The help centre answers the 40 commonest questions',
    'Repeat tickets fall from 31 % to 20 %',
    'Every service can be restored within an hour',
    'Restores are rehearsed monthly by somebody who did not write them',
  ],
  owners: ['Ada Lovelace', 'Grace Hopper', 'Product', 'Site Reliability', 'Lin Huiyin'],
}

const chinese = {
  titles: [
    '新客户第一周就能做出第一份报表',
    '首份报表的中位时间从 9 天缩短到 3 天',
    '新团队两周内邀请 4 位同事',
    '一半的问题在客户开口之前就已解决',
    '帮助中心覆盖最常见的 40 个问题',
    '重复工单占比从 31% 降到 20%',
    '任何服务都能在一小时内恢复',
    '每月由非编写者演练一次恢复',
  ],
  owners: ['林徽因', '钱学森', '产品部', '可靠性工程', '屠呦呦'],
}

const pick = <Item>(items: readonly Item[], place: number, otherwise: Item): Item =>
  items[place % items.length] ?? otherwise

/** Rows of a tree that goes eight levels deep now and then. */
export const samplesOf = (count: number, chineseWords: boolean): Sample[] => {
  const words = chineseWords ? chinese : english
  const shape = [0, 1, 2, 2, 1, 2, 3, 3, 0, 1, 2, 3, 4, 5, 6, 7, 7, 4, 2, 1]
  return Array.from({ length: count }, (_, place) => {
    const status = pick(statuses, place * 7 + (place >> 3), 'on-track')
    const known = status !== 'unknown'
    const progress = status === 'achieved' ? 1 : ((place * 37) % 90) / 100
    return {
      id: `row-${place}`,
      title: pick(words.titles, place * 3 + (place >> 2), ''),
      depth: pick(shape, place, 0),
      owner: pick(words.owners, place * 5, ''),
      status,
      progress: known ? (status === 'not-started' ? 0 : progress) : null,
      pace: 0.55,
      confidence: known ? 1 + ((place * 3) % 10) : null,
      due: `2026-0${1 + (place % 6)}-28`,
    }
  })
}
