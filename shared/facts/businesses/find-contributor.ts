import { isCurrency } from '../../figures/is-currency.ts'
import { speed, tidySpeeds, toSegment } from './business-name.ts'
import type { Setting, Statement } from '../statement.ts'

const contributor =
  /(?:^|[,;] |\b(?:while|and|with|but|as|expect|see|think|believe|anticipate) )(?:(?:that|our|the|your|for) )*([A-Za-z0-9][\w/&.-]*(?: [a-z][\w-]*)?)(?: products?| business| segment| revenue)? (?:(?:should|will|would|could|can|may|might|['’]ll)|(?:is|are) (?:expected|likely|going|set) to|to)(?: (?:also|then|now|probably|likely|again))* (?:contribute|add|bring in|generate|deliver|represent)(?: (?:about|approximately|around|roughly|nearly|over|more than|between|another|at least|up to|somewhere|some|an additional))* (?:[$€£][\d.]+(?: (?:million|billion))? (?:to|and|or) )?$/

/** `we expect module revenue to rise by a quarter, while 800G should contribute between $4 million and $8 million`: whose the sum is. */
export function findContributor(
  { text, side, amounts }: Statement,
  index: number,
  unit: string,
  { segments, isArticle }: Setting,
): string | null {
  const amount = amounts[index]
  if (amount === undefined || side === 'zh' || isArticle || !isCurrency(unit) || amount.power < 6) return null
  if (
    /^ (?:of|in|to) (?!(?:revenues?|sales|the (?:quarter|year|top line)|Q[1-4]|20\d\d)\b)/.test(
      text.slice(amount.end),
    )
  )
    return null
  const words = tidySpeeds(contributor.exec(tidySpeeds(text.slice(0, amount.start)))?.[1] ?? '').split(' ')
  return words[0] !== '' &&
    (words.every((word) => speed.test(word)) || segments.has(words.join(' ').toLowerCase()))
    ? toSegment(words)
    : null
}
