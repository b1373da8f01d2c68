import { chineseMeasures, longestChineseMeasure, type Measure } from './measures.ts'

/** The longest unit that a Chinese text has after a number, and how far it reaches. */
export function findChineseMeasure(text: string, at: number): { measure: Measure; length: number } | null {
  let gap = text[at] === ' ' ? 1 : 0
  // 三十多个月, 20余吨
  if (/[多余来]/.test(text[at + gap] ?? '')) gap += 1
  if (text[at + gap] === '-') gap += 1
  for (let length = longestChineseMeasure; length > 0; length -= 1) {
    const form = text.slice(at + gap, at + gap + length)
    if (form.length < length) continue
    const measure = chineseMeasures.get(form)
    if (measure === undefined) continue
    const next = text.charAt(at + gap + length)
    if (/[A-Za-z]$/.test(form) && /[A-Za-z\d/]/.test(next)) continue
    if (form === '里' && /[面程斯昂约兹奥德维拉贾根诺]/.test(next)) continue
    if (form === '节' && !/(?:风|航|时|船|浪|速)[^，。；]{0,12}$/.test(text.slice(Math.max(0, at - 16), at)))
      continue
    if (form === '度' && /[假过数]/.test(next)) continue
    if (form === '角' && /[度色落逐膜钢质质]/.test(next)) continue
    if (form === '毛' && /[病利孩]/.test(next)) continue
    if (form === '元' && /[旦首素老]/.test(next)) continue
    if (form === '日' && /[本元圆]/.test(next)) continue
    if (form === '天' && /[然津空下主文]/.test(next)) continue
    if (form === '周' && /[岁]/.test(next)) continue
    if (form === '分' && !/(?:角|元)/.test(text.slice(Math.max(0, at - 4), at))) continue
    if (form === '欧' && /[洲盟元]/.test(next)) continue
    if (form === '卡' && /[车通片塔扎]/.test(next)) continue
    if (form === '升' && /[至到级]/.test(next)) continue
    if (form === '克' && /[里拉罗服]/.test(next)) continue
    if (form === '级' && !/[地强]|^$/.test(next) && !/震|里氏|矩/.test(text.slice(Math.max(0, at - 14), at)))
      continue
    if (form === '成' && !/[\d一二三四五六七八九两几数]/.test(text.charAt(at - 1))) continue
    if (form === '米' && /[兰尔]/.test(next)) continue
    if (form === '码' && /[头]/.test(next)) continue
    if (form === '月份') continue
    if (/^[GgTt]$|^[吉太兆]$/.test(form) && /[\p{Script=Han}]/u.test(form)) continue
    return { measure, length: gap + length }
  }
  return null
}
