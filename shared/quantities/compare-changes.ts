import { foldScript } from '../search/fold.ts'
import type { Match } from './match-quantities.ts'
import { isMeasured, type Quantity } from './quantity.ts'

/** What the words right before a figure make of it: a change up or down, by so much or to so much. */
interface Change {
  readonly direction: 'up' | 'down'
  readonly toward: 'by' | 'to'
}

/** A figure that both texts have, and that one of them turns round. */
export interface TurnedChange {
  readonly match: Match
  readonly kind: 'direction' | 'toward'
}

const englishVerb =
  /\b(?:(rose|risen|rise|rises|rising|up|increased?|increases|increasing|grew|grown|grow|growing|gained|climbed|jumped|surged|soared)|(fell|fallen|falls?|falling|down|decreased?|decreases|declined?|declines|declining|dropped|drop|slid|slumped|tumbled|plunged|shrank))\b(?: (?:by|of)| to)?(?: (?:a (?:record|total) of|about|around|nearly|almost|some|over|more than|roughly|approximately|only|just|another|as much as))* ?[$€£]?$/i
const chineseVerb =
  /(?:(增长|增加|上升|上涨|升|涨|攀升|飙升|成长|年增|季增|大增|提高|增)|(下降|减少|下跌|跌|降|下滑|年减|季减|衰退|萎缩|锐减|骤降|大跌|减))(?:了|幅)?(至|到|为)?(?:约|近|逾|超过|每[^,。\d]{1,4})? ?$/

/**
 * Finds figures that rise in one language and fall in the other (`rose 5%`, 下降 5%), or that are the change in one and
 * its result in the other (`rose by 30%`, 升至 30%). Only figures matched once are asked, and only verbs right before them.
 */
export function findTurnedChanges(
  texts: { readonly en: string; readonly zh: string },
  en: readonly Quantity[],
  zh: readonly Quantity[],
  matches: readonly Match[],
): readonly TurnedChange[] {
  const folded = foldScript(texts.zh)
  return matches.flatMap((match): TurnedChange[] => {
    const [one, two] = [en[match.en], zh[match.zh]]
    if (one === undefined || two === undefined || match.conflict !== null || match.score < 0.8) return []
    if (
      !isMeasured(one.readings[0].family) ||
      matches.some((other) => other !== match && (other.en === match.en || other.zh === match.zh))
    )
      return []
    const english = readEnglishChange(texts.en, one)
    const chinese = readChineseChange(folded, two)
    if (english === null || chinese === null) return []
    if (english.direction !== chinese.direction) return [{ match, kind: 'direction' }]
    return english.toward === chinese.toward ? [] : [{ match, kind: 'toward' }]
  })
}

function readEnglishChange(text: string, { start }: Quantity): Change | null {
  const match = englishVerb.exec(text.slice(Math.max(0, start - 48), start))
  if (match === null) return null
  const words = match[0].toLowerCase()
  return { direction: match[1] === undefined ? 'down' : 'up', toward: / to\b/.test(words) ? 'to' : 'by' }
}

function readChineseChange(text: string, { start }: Quantity): Change | null {
  const match = chineseVerb.exec(text.slice(Math.max(0, start - 14), start))
  if (match === null) return null
  return { direction: match[1] === undefined ? 'down' : 'up', toward: match[3] === undefined ? 'by' : 'to' }
}
