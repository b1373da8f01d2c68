import { toWordKey } from '../text/compare-words.ts'

const particles = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'da',
  'di',
  'del',
  'la',
  'le',
  'bin',
  'al',
  'el',
  'ter',
  'dos',
])
const honorifics = /^(?:(?:dr|mr|mrs|ms|prof|sir)\b\.?|doctor|professor)\s+/i

// Words of headings and of speech that begin with a capital but are no part of a person's name.
const otherWords = new Set(
  (
    'the a an and or of in on for to with by at from is are was why what how when who where this that these those it its ' +
    'we you i they our your my he she yes no yeah okay ok great right sure thanks thank good hello hi hey so well exactly ' +
    'absolutely correct sorry please got question questions answer answers presentation participants participant analysts ' +
    'executives company corporate conference call transcript session prepared remarks closing opening summary disclaimer ' +
    'note notes source sources date title subject operator instructions earnings revenue results quarter first second ' +
    'third fourth fiscal year inc corp ltd holdings group semiconductor technologies comparison conclusion introduction ' +
    'overview outlook background contents leave reply cancel comment comments share related posts about contact menu home ' +
    'subscribe new more next previous now also then again finally here there as but if industry market markets key risks risk'
  ).split(' '),
)

const nameToken = /^(?:\p{Lu}[\p{L}'’.-]*|[\p{L}]\.)$/u
const hanName = /^[\p{Script=Han}][\p{Script=Han}·‧・•]{1,14}$/u

/** Whether a text has the form of a personal name: one to six capitalised words or initials, or a short Chinese name. */
export function isPersonName(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false
  if (hanName.test(text)) return true
  const tokens = text.split(/\s+/)
  if (tokens.length > 6) return false
  let capitalised = 0
  for (const token of tokens) {
    const bare = token.replace(/,$/, '')
    if (/^I['’]/.test(bare)) return false
    if (particles.has(bare)) continue
    if (!nameToken.test(bare) || otherWords.has(bare.toLowerCase().replace(/[^\p{L}]/gu, ''))) return false
    capitalised++
  }
  return capitalised > 0
}

/** The name without a form of address and, when printed in capitals throughout, in ordinary case. */
export function tidyName(text: string): string {
  const name = text.trim().replace(honorifics, '').replace(/\s+/g, ' ').replace(/[,;]$/, '')
  if (name.length < 4 || name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name
  return name.replace(/\p{L}+/gu, (word) =>
    word.length < 2 ? word : (word[0] ?? '') + word.slice(1).toLowerCase(),
  )
}

/** Key under which two printings of a name are the same name. */
export function toNameKey(name: string): string {
  return toWordKey(tidyName(name))
}

const roleWords =
  /\b(?:analysts?|officer|president|relations|director|manager|chair(?:man|woman|person)?|c[efoti]o|cmo|founder|co-founder|head|chief|treasurer|secretary|counsel|partner|executive|s?vp|evp|controller|representative|moderator|host|guest|ir|strategist|economist|editor|reporter|engineer|scientist|speaker|author|fellow|accounting)\b/i
const hanRoleWords =
  /分析師|分析师|執行長|执行长|執行官|执行官|財務長|财务长|財務官|财务官|總裁|总裁|董事|總經理|总经理|投資者關係|投资者关系|副總|副总|首席|主管|主席|創辦人|创始人|策略長|顧問|顾问|主持/

/** Whether a text names a position (as against a firm). */
export function isRole(text: string): boolean {
  return roleWords.test(text) || hanRoleWords.test(text)
}

export function isAnalystRole(role: string): boolean {
  return /\banalysts?\b|分析師|分析师/i.test(role)
}

const operatorNames = new Set([
  'operator',
  'conference operator',
  'the operator',
  'call operator',
  'coordinator',
  'conference coordinator',
  'operador',
  '操作員',
  '操作员',
  '接線員',
  '接线员',
  '會議操作員',
  '会议操作员',
  '會議接線員',
  '電話會議操作員',
  '話務員',
])

export function isOperatorName(text: string): boolean {
  return text.length <= 24 && operatorNames.has(toWordKey(text))
}
