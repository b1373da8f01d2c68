import { catalogue } from './catalogue.ts'

/** One sentence each: why a rendering of a term, a clause or a negation is doubted. */
export const checkTerms = catalogue({
  en: {},
  'zh-Hant': {},
  'zh-Hans': {},
})
