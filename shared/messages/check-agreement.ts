import { catalogue } from './catalogue.ts'

/** One sentence each: what documents of one company say against each other. */
export const checkAgreement = catalogue({
  en: {
    missedBelow:
      '{metric} of {period} came to {stated}, below the guidance of {guided} ({document}, line {line}).',
    missedAbove:
      '{metric} of {period} came to {stated}, above the guidance of {guided} ({document}, line {line}).',
    claimAbove:
      'It says “{words}”, but {metric} of {stated} is above the guidance of {guided} ({document}, line {line}).',
    claimWithin:
      'It says “{words}”, but {metric} of {stated} stands elsewhere in the guidance of {guided} ({document}, line {line}).',
    claimBelow:
      'It says “{words}”, but {metric} of {stated} is below the guidance of {guided} ({document}, line {line}).',
    recalled:
      'It recalls the guidance for {metric} of {period} as {stated}, but {guided} was given ({document}, line {line}).',
    restated:
      '{metric} of {period} is {stated} here, but was {other} when reported ({document}, line {line}).',
  },
  'zh-Hant': {
    missedBelow: '{period} 的 {metric} 為 {stated}，低於財測 {guided}（{document}，第 {line} 行）。',
    missedAbove: '{period} 的 {metric} 為 {stated}，高於財測 {guided}（{document}，第 {line} 行）。',
    claimAbove: '文中說「{words}」，但 {metric} 為 {stated}，高於財測 {guided}（{document}，第 {line} 行）。',
    claimWithin:
      '文中說「{words}」，但 {metric} 為 {stated}，在財測 {guided} 中的位置並非如此（{document}，第 {line} 行）。',
    claimBelow: '文中說「{words}」，但 {metric} 為 {stated}，低於財測 {guided}（{document}，第 {line} 行）。',
    recalled:
      '文中回顧 {period} 的 {metric} 財測為 {stated}，但當時給出的是 {guided}（{document}，第 {line} 行）。',
    restated: '{period} 的 {metric} 此處為 {stated}，當初公布時為 {other}（{document}，第 {line} 行）。',
  },
  'zh-Hans': {
    missedBelow: '{period} 的 {metric} 为 {stated}，低于业绩指引 {guided}（{document}，第 {line} 行）。',
    missedAbove: '{period} 的 {metric} 为 {stated}，高于业绩指引 {guided}（{document}，第 {line} 行）。',
    claimAbove:
      '文中说“{words}”，但 {metric} 为 {stated}，高于业绩指引 {guided}（{document}，第 {line} 行）。',
    claimWithin:
      '文中说“{words}”，但 {metric} 为 {stated}，在业绩指引 {guided} 中的位置并非如此（{document}，第 {line} 行）。',
    claimBelow:
      '文中说“{words}”，但 {metric} 为 {stated}，低于业绩指引 {guided}（{document}，第 {line} 行）。',
    recalled:
      '文中回顾 {period} 的 {metric} 业绩指引为 {stated}，但当时给出的是 {guided}（{document}，第 {line} 行）。',
    restated: '{period} 的 {metric} 此处为 {stated}，当初公布时为 {other}（{document}，第 {line} 行）。',
  },
})
