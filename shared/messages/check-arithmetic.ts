import { catalogue } from './catalogue.ts'

/** One sentence each: what does not add up, each with its working. */
export const checkArithmetic = catalogue({
  en: {},
  'zh-Hant': {},
  'zh-Hans': {},
})
