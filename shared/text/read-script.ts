/** How many Chinese characters and how many words in Latin letters a text has. */
export interface ScriptCount {
  readonly han: number
  readonly latinWords: number
}

export function isHan(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888)
  )
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f)
}

export function countScripts(text: string): ScriptCount {
  let han = 0
  let latinWords = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const latin = isLatin(code)
    if (latin && !inWord) latinWords++
    // An apostrophe continues a word ("we’re" is one).
    inWord = latin || (inWord && (code === 39 || code === 0x2019))
    if (isHan(code)) han++
  }
  return { han, latinWords }
}

/**
 * Language of one line by its script. English lines quote a Chinese term here and there and Chinese lines
 * are full of Latin names, so a line is Chinese once every third sign is: a Chinese clause of ten characters
 * carries at most a handful of names. Null when there are no letters at all.
 */
export function readLineLanguage(
  text: string,
  { han, latinWords }: ScriptCount = countScripts(text),
): 'en' | 'zh' | null {
  // Nothing but names in a Chinese line leaves its punctuation.
  if (han === 0) return /[。\uFF0C、「」\uFF1F\uFF01]/.test(text) ? 'zh' : latinWords === 0 ? null : 'en'
  if (han < (han + latinWords) * 0.3) return 'en'
  // A short English sentence around one Chinese term is held together by English particles.
  const particles = text.slice(0, 200).match(englishParticles)?.length ?? 0
  return particles > 1 && han < latinWords * 2 ? 'en' : 'zh'
}

const englishParticles = /\b(?:the|is|are|was|and|of|to|in|it|we|for|that|with|this)\b/gi

// Frequent characters that exist in one of the two scripts only, in corresponding order.
const traditionalOnly =
  '們這個來時會說國學對於後過還從當點開問關見經現動種業產與為應該將場費東車長門間電網機術發軟億萬歲總財務營收資訊'
const simplifiedOnly =
  '们这个来时会说国学对于后过还从当点开问关见经现动种业产与为应该将场费东车长门间电网机术发软亿万岁总财务营收资讯'

/** Script of a Chinese text by the characters only one of the two scripts has; Traditional when undecided. */
export function readChineseScript(text: string): 'zh-Hant' | 'zh-Hans' {
  let balance = 0
  for (let at = 0; at < text.length; at += 1) balance += scriptOfCode[text.charCodeAt(at)] ?? 0
  return balance < 0 ? 'zh-Hans' : 'zh-Hant'
}

/** 1 for a character of the traditional script only, -1 for one of the simplified only. */
const scriptOfCode = new Int8Array(65_536)
for (const character of traditionalOnly)
  if (!simplifiedOnly.includes(character)) scriptOfCode[character.charCodeAt(0)] = 1
for (const character of simplifiedOnly)
  if (!traditionalOnly.includes(character)) scriptOfCode[character.charCodeAt(0)] = -1
