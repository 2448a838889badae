import type { rewrite as English } from '../en/rewrite.ts'

export const rewrite: typeof English = {
  suggest: '换个写法',
  asking: '模型正在想，你可以接着写。',
  unreachable: '连不上服务器，请再试一次。',
  came: (count) =>
    count === 0 ? '给出的写法都不比原句好。' : `有 ${count} 种更好的写法，最好的在前：`,
  proposals: '可选的写法',
  nothingLeft: '没有要改的了',
  newFigures: (figures) => `这些数字不是你写的，请核对后再用：${figures.join('、')}`,
  take: '用这个',
  takeOf: (text) => `用这个：${text}`,
  taken: '已换成新的写法。',
  takeBack: '换回原句',
}
