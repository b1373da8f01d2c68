import { foldScript } from '../search/fold.ts'
import type { Pair } from './check-input.ts'
import type { PairFinding } from './finding.ts'

/** What is said of a figure or a period and stands beside another one in the translation. */
export function checkRelations(pair: Pair): readonly PairFinding[] {
  const zh = foldScript(pair.zh)
  return [...findMovedCause(pair, zh), ...findMovedComparison(pair, zh), ...findShiftedYear(pair, zh)]
}

const comparedCause =
  /\b(?:compared (?:with|to)|versus|vs\.?|up from|down from|against)\b(?:[^.;]|\.\d){3,120}?\b(?:due to|because of|as a result of|owing to|driven by|thanks to|reflecting)\b/i
const chineseCause =
  /(?:而|相比之下|相较之下|,|，)(?:上年|去年|前一年|上一年|上季|前一季|上一季|此前|[一两]年前)[^,，。;；]{0,12}?(?:因|由于|受|得益于|归因于)[^,，。;；]{2,40}[,，]?[^。;；]{0,30}?\d[\d,.]*(?: ?[万亿])?(?: ?(?:美元|元|%))?/

/** `24.8 in Q1, compared with 19.6 a year before due to R&D`: the cause is the first figure's. */
function findMovedCause({ en, zh: original }: Pair, zh: string): readonly PairFinding[] {
  const english = comparedCause.exec(en)
  if (english === null) return []
  const chinese = chineseCause.exec(zh)
  if (chinese === null) return []
  const cause =
    /(?:due to|because of|as a result of|owing to|driven by|thanks to|reflecting)[^.;,]{0,60}/i.exec(
      en.slice(english.index),
    )
  const enStart = english.index + (cause?.index ?? 0)
  const enEnd = enStart + (cause?.[0].length ?? english[0].length)
  const start = chinese.index
  const end = start + chinese[0].length
  return [
    {
      kind: 'relation-lost',
      confidence: 0.7,
      en: { start: enStart, end: enEnd, text: en.slice(enStart, enEnd), value: null },
      zh: { start, end, text: original.slice(start, end), value: null },
      expected: null,
      explanation: {
        key: 'checkNumbers.cause',
        details: { en: en.slice(enStart, enEnd), zh: original.slice(start, end) },
      },
    },
  ]
}

const chain =
  /\b(?:bigger|larger|higher|greater|more|better|lower|smaller|less|fewer|stronger|weaker|above|up|down)\b[^.;]{0,20}?\b(?:than|from|of)\b (?:the )?(?:month of )?([A-Z]\w+)[^.;]{0,6}, (?:and|which)(?: (?:that|it|this))? (?:is|was|were|would be|will be)[^.;]{0,20}?\b(?:bigger|larger|higher|greater|more|better|lower|smaller|less|fewer|stronger|weaker|above|up|down)\b[^.;]{0,12}?\b(?:than|from)\b (?:the )?([A-Z]\w+)/
const chineseChain =
  /([^,，。;；]{1,12}?)[将会要]*(?:比|高于|低于)([^,，。;；]{1,8}?)(?:还|更|大|高|低|小|多|少)[^,，。;；]{0,6}[,，] ?(?:而且|并且|也|且|并|同时)?(?:肯定|当然|一定|绝对|必然|显然|也|又|还|都|会|将|要)*(?:比|高于|低于)([^,，。;；]{1,8}?)(?:还|更|大|高|低|小|多|少|[,，。])/

/** `June bigger than May, and that bigger than April` compares May with April, not June. */
function findMovedComparison({ en, zh: original }: Pair, zh: string): readonly PairFinding[] {
  const english = chain.exec(en)
  if (english === null) return []
  const chinese = chineseChain.exec(zh)
  if (chinese === null) return []
  const start = chinese.index
  const end = start + chinese[0].length
  return [
    {
      kind: 'relation-lost',
      confidence: 0.65,
      en: { start: english.index, end: english.index + english[0].length, text: english[0], value: null },
      zh: { start, end, text: original.slice(start, end), value: null },
      expected: null,
      explanation: {
        key: 'checkNumbers.comparison',
        details: { en: english[0], zh: original.slice(start, end) },
      },
    },
  ]
}

const comingTwelveMonths =
  /\b(?:over|within|throughout|during) the (?:next|coming) (?:year|12 months|twelve months)\b(?! (?:or|and a half|to))(?: plus)?/i

/** The twelve months that begin now are not next year: `over the next year` is 未來一年, not 明年. */
function findShiftedYear({ en, zh: original }: Pair, zh: string): readonly PairFinding[] {
  const english = comingTwelveMonths.exec(en)
  if (english === null || /(?<!the )\bnext year\b/i.test(en)) return []
  const at = zh.indexOf('明年')
  if (at < 0 || /未来|今后|接下来|往后|一年内|一年中/.test(zh)) return []
  const isTraditional = original.includes('來') || original.includes('個') || original.includes('將')
  return [
    {
      kind: 'period-differs',
      confidence: 0.55,
      en: { start: english.index, end: english.index + english[0].length, text: english[0], value: null },
      zh: { start: at, end: at + 2, text: original.slice(at, at + 2), value: null },
      expected: isTraditional ? '未來一年' : '未来一年',
      explanation: {
        key: 'checkNumbers.period',
        details: {
          en: english[0],
          zh: original.slice(at, at + 2),
          expected: isTraditional ? '未來一年' : '未来一年',
        },
      },
    },
  ]
}
