import { catalogue } from './catalogue.ts'

/** One sentence each: why a figure of one language has no equal in the other. */
export const checkNumbers = catalogue({
  en: {
    differs: 'The English says “{en}”, the Chinese “{zh}”: these are different values.',
    missing: 'The English says “{en}”; the Chinese has nothing of that value.',
    added: 'The Chinese says “{zh}”; the English has nothing of that value.',
    tooLarge: 'The Chinese “{zh}” is {factor} times as much as “{en}”.',
    tooSmall: 'The Chinese “{zh}” is {factor} times less than “{en}”.',
    unit: 'The figures of “{en}” and “{zh}” agree, their units don’t.',
    currency: 'The amounts of “{en}” and “{zh}” agree, their currencies don’t.',
    period: 'The English says “{en}”, the Chinese “{zh}”: these are different times.',
    direction: 'What rises by “{en}” in one language falls by “{zh}” in the other.',
    byOrTo: 'One language changes by “{en}”, the other to “{zh}”.',
    misplaced: 'Where the English has “{en}”, the Chinese has “{zh}”: two figures have changed places.',
    cause:
      'In the English “{en}” explains the first figure; the Chinese “{zh}” gives it to the figure compared with.',
    comparison:
      'In “{en}” the second comparison starts from the period just named; the Chinese “{zh}” keeps the first.',
  },
  'zh-Hant': {
    differs: '英文是「{en}」，中文是「{zh}」，數值不同。',
    missing: '英文有「{en}」，中文沒有這個數值。',
    added: '中文有「{zh}」，英文沒有這個數值。',
    tooLarge: '中文的「{zh}」是「{en}」的 {factor} 倍。',
    tooSmall: '中文的「{zh}」只有「{en}」的 {factor} 分之一。',
    unit: '「{en}」與「{zh}」數字相同，單位不同。',
    currency: '「{en}」與「{zh}」金額相同，幣別不同。',
    period: '英文是「{en}」，中文是「{zh}」，時間不同。',
    direction: '一種語言說上升「{en}」，另一種卻說下降「{zh}」。',
    byOrTo: '一種語言說變動了「{en}」，另一種卻說變動到「{zh}」。',
    misplaced: '英文是「{en}」的地方，中文是「{zh}」，兩個數字對調了位置。',
    cause: '英文的「{en}」解釋的是前一個數字，中文「{zh}」卻把原因歸給相比較的數字。',
    comparison: '「{en}」的第二個比較以剛提到的時期為準，中文「{zh}」仍以第一個為準。',
  },
  'zh-Hans': {
    differs: '英文是“{en}”，中文是“{zh}”，数值不同。',
    missing: '英文有“{en}”，中文没有这个数值。',
    added: '中文有“{zh}”，英文没有这个数值。',
    tooLarge: '中文的“{zh}”是“{en}”的 {factor} 倍。',
    tooSmall: '中文的“{zh}”只有“{en}”的 {factor} 分之一。',
    unit: '“{en}”与“{zh}”数字相同，单位不同。',
    currency: '“{en}”与“{zh}”金额相同，币种不同。',
    period: '英文是“{en}”，中文是“{zh}”，时间不同。',
    direction: '一种语言说上升“{en}”，另一种却说下降“{zh}”。',
    byOrTo: '一种语言说变动了“{en}”，另一种却说变动到“{zh}”。',
    misplaced: '英文是“{en}”的地方，中文是“{zh}”，两个数字对调了位置。',
    cause: '英文的“{en}”解释的是前一个数字，中文“{zh}”却把原因归给相比较的数字。',
    comparison: '“{en}”的第二个比较以刚提到的时期为准，中文“{zh}”仍以第一个为准。',
  },
})
