import { catalogue } from './catalogue.ts'

/** One sentence each: why a rendering of a term, a clause or a negation is doubted. */
export const checkTerms = catalogue({
  en: {
    'wrong-rendering':
      '“{term}” is rendered as {rendering}, which means something else; expected {expected}.',
    'unit-turned': '“{code}” became {rendering}: its unit was taken for another word.',
    'code-counted': '“{code}” is one product code; {rendering} makes it a count of things.',
    'letters-changed': '“{code}” stands in the Chinese as {rendering}, with other letters.',
    'english-left': '“{words}” was left in English.',
    'chinese-left': '“{words}” stands in Chinese in the English text.',
    'unlike-document': '“{term}” is {rendering} here, and {expected} in {count} other rows of this document.',
    'code-dropped': '“{code}” is missing in the Chinese here, which keeps it in {count} other rows.',
    'missing-in-chinese': 'Nothing in the Chinese says “{words}”.',
    'missing-in-english': 'Nothing in the English says “{words}”.',
    'negation-lost': '“{words}” denies it, and {rendering} does not.',
    'negation-added': '{rendering} denies it, and “{words}” does not.',
  },
  'zh-Hant': {
    'wrong-rendering': '「{term}」譯成「{rendering}」，意思不同；應為「{expected}」。',
    'unit-turned': '「{code}」成了「{rendering}」：單位被當成別的詞。',
    'code-counted': '「{code}」是一個產品代號，「{rendering}」把它當成了數量。',
    'letters-changed': '「{code}」在中文裡寫成「{rendering}」，字母不同。',
    'english-left': '「{words}」沒有譯出，仍是英文。',
    'chinese-left': '英文裡夾著中文「{words}」。',
    'unlike-document': '「{term}」在此譯成「{rendering}」，本文件其他 {count} 列都是「{expected}」。',
    'code-dropped': '中文在此沒有「{code}」，其他 {count} 列都有。',
    'missing-in-chinese': '中文沒有譯出「{words}」。',
    'missing-in-english': '英文沒有「{words}」的意思。',
    'negation-lost': '英文「{words}」是否定，中文「{rendering}」卻不是。',
    'negation-added': '中文「{rendering}」是否定，英文「{words}」卻不是。',
  },
  'zh-Hans': {
    'wrong-rendering': '“{term}”译成“{rendering}”，意思不同；应为“{expected}”。',
    'unit-turned': '“{code}”成了“{rendering}”：单位被当成别的词。',
    'code-counted': '“{code}”是一个产品代号，“{rendering}”把它当成了数量。',
    'letters-changed': '“{code}”在中文里写成“{rendering}”，字母不同。',
    'english-left': '“{words}”没有译出，仍是英文。',
    'chinese-left': '英文里夹着中文“{words}”。',
    'unlike-document': '“{term}”在此译成“{rendering}”，本文其他 {count} 行都是“{expected}”。',
    'code-dropped': '中文在此没有“{code}”，其他 {count} 行都有。',
    'missing-in-chinese': '中文没有译出“{words}”。',
    'missing-in-english': '英文没有“{words}”的意思。',
    'negation-lost': '英文“{words}”是否定，中文“{rendering}”却不是。',
    'negation-added': '中文“{rendering}”是否定，英文“{words}”却不是。',
  },
})
