import { catalogue } from './catalogue.ts'

/** One sentence each: why words of the source, or of a summary, are doubted. */
export const checkSource = catalogue({
  en: {},
  'zh-Hant': {},
  'zh-Hans': {},
})
