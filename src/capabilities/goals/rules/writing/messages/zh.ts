import type { MessageWords } from './words.ts'

export const zh: MessageWords = {
  'objective-has-target': (words) =>
    `“${words}”是要达到的数字，请移到关键结果里；这里写清达到之后会有什么不同。`,
  'objective-is-task': (words) =>
    `“${words}”写的是要做的事。请改写成：做成之后谁会因此变得更好、好在哪里，做法留到以后再定。`,
  'objective-is-task-with-aim': (words) =>
    `“${words}”把做法放在了前面。请先写要达到的目的，做法可以再变。`,
  'objective-is-metric': (words) =>
    `“${words}”只说了指标升降。请说明是谁的、在哪里、为了什么，指标本身留给关键结果。`,
  'objective-is-empty': (words) =>
    `“${words}”放进任何团队的计划都成立。请写出实现之后谁会察觉、察觉到什么。`,
  'objective-is-upkeep': (words) =>
    `“${words}”只是照常维持。请写出想要的改变，或者把它放进健康指标。`,
  'objective-is-long': () => '太长了，很难记住。请只留下目的，做法和数字移到关键结果。',
  'objective-is-several': (words) =>
    `从“${words}”开始是另一个目标。请各写一条，或者写出它们共同的目的。`,
  'objective-outlasts-cycle': (words) => `“${words}”超出了本周期。请写出周期结束时会成真的样子。`,
  'result-has-no-number': (words) =>
    `没有人能判断“${words}”算不算达到。请加上数字和单位，最好写明从多少到多少。`,
  'result-is-bare': (words) => `“${words}”没有说明是什么的数字。请写出指标，以及衡量的对象。`,
  'result-is-unclear': (words) => `“${words}”可以有好几种算法。请说明哪些才算数、统计多长时间。`,
  'result-does-not-move': (words) => `“${words}”的起点和终点相同。请定一个不同于起点的目标值。`,
  'result-moves-back': (words) => `“${words}”的数字和动词方向相反。请对调数字，或者换一个动词。`,
  'result-is-effort': (words) => `“${words}”是动作，不是结果。请写出它带来什么变化、变化多少。`,
  'result-is-delivery': (words) =>
    `“${words}”交付了就算完成，有没有用却看不出来。请用数字写出使用者会因此有什么不同。`,
  'result-counts-efforts': (words) =>
    `“${words}”数的是自己做了多少。请改为衡量做了之后带来的结果。`,
  'result-counts-deliveries': (words) =>
    `“${words}”数的是交付了多少。请改为衡量它给使用者带来了什么。`,
  'result-is-milestone': (words) =>
    `“${words}”是里程碑，只说明有了，不说明有用。请补上怎样看出它的效果。`,
  'result-covers-work': (words) =>
    `“${words}”说的是工作做完了多少。如果可以，请衡量这项工作带来的结果。`,
  'result-is-vague': (words) => `“${words}”每个人的理解都不同。请换成数字。`,
  'result-is-upkeep': (words) =>
    `“${words}”没有要求改变。请定一个不同于现状的目标值，或者把它放进健康指标。`,
}
