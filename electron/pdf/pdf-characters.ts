/** Bullets and marks of the symbol fonts, which have no character of their own but a place in the private area. */
const privateMarks: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '▪',
  '\uf076': '❖',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0e0': '→',
  '\uf02d': '-',
}

/** Radicals of the supplement that are written like a whole character, and these; NFKC leaves them as they are. */
const radicals =
  '⺅⺈⺌⺍⺎⺕⺜⺝⺟⺠⺧⺩⺪⺫⺬⺶⺼⺽⻄⻅⻆⻉⻋⻏⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳'
const wholeCharacters =
  '亻刀小小兀彐日月母民牛王疋目示羊肉臼西见角贝车邑長镸长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/**
 * The characters a glyph stands for, as one would type them: ligatures in letters, radicals that only look like a Han
 * character as that character, symbol fonts' bullets as bullets. Control characters are not text and give none.
 */
export function readGlyph(unicode: string): string {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0)
    if (code < 0x7f && code >= 0x20) return unicode
    if (code === 0xa0 || code === 9 || code === 10 || code === 13) return ' '
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ''
    // Zero-width marks, direction marks and byte order marks draw nothing.
    if ((code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return ''
    // Alphabetic presentation forms and radicals: another code for the same writing.
    if ((code >= 0xfb00 && code <= 0xfb06) || (code >= 0x2f00 && code <= 0x2fdf))
      return unicode.normalize('NFKC')
    if (code >= 0x2e80 && code < 0x2f00) return wholeCharacters[radicals.indexOf(unicode)] ?? unicode
    return privateMarks[unicode] ?? unicode
  }
  let text = ''
  for (const character of unicode) text += character.length === 1 ? readGlyph(character) : character
  return text
}

/** Whether a character says nothing: one that its font gives no meaning, or a replacement mark. */
export const isUnreadable = (code: number): boolean =>
  (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd || code >= 0xf0000
