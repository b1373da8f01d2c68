import { catalogue } from './catalogue.ts'

/** One sentence each: why a figure of one language has no equal in the other. */
export const checkNumbers = catalogue({
  en: {},
  'zh-Hant': {},
  'zh-Hans': {},
})
