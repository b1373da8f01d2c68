import { isCurrency } from '../../figures/is-currency.ts'
import { isSegmentWord, speed, tidySpeeds, toSegment } from './business-name.ts'
import type { Setting, Statement } from '../statement.ts'

const contributor =
  /(?:^|[,;] |\b(?:while|and|with|but|as|expect|see|think|believe|anticipate) )(?:(?:that|our|the|your|for) )*([A-Za-z0-9][\w/&.-]*(?: [a-z][\w-]*)?)(?: products?| business| segment| revenue)? (?:(?:should|will|would|could|can|may|might|['’]ll)|(?:is|are) (?:expected|likely|going|set) to|to)(?: (?:also|then|now|probably|likely|again))* (?:contribute|add|bring in|generate|deliver|represent)(?: (?:about|approximately|around|roughly|nearly|over|more than|between|another|at least|up to|somewhere|some|an additional))* (?:[$€£][\d.]+(?: (?:million|billion))? (?:to|and|or) )?$/

/** `In cable, revenue doubled, and pluggables should be at least `: whatever the sentence opened with. */
const nextSubject =
  /^(?:And |But )?In (?:our |the )?[A-Za-z][^,;$%\d]{1,32}, [^;]*, (?:and|while|but) (?:the |our )?((?!(?:others|things|tariffs|headwinds|tailwinds|benefits|charges|savings|taxes|synergies|impacts|effects|losses|gains|prices|volumes)\b)[a-z][a-z-]+s|[a-z][a-z-]+ [a-z][a-z-]+s) (?:should|will|would|could) be(?: (?:about|approximately|around|roughly|nearly|over|more than|at least|up to|somewhere|between|well over|north of))* (?:[$€£][\d.]+(?: (?:million|billion))? (?:to|and) )?$/

/** `we expect module revenue to rise by a quarter, while 800G should contribute between $4 million and $8 million`: whose the sum is. */
export function findContributor(
  { text, side, amounts, metrics }: Statement,
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
  const [lead, next = ''] = nextSubject.exec(text.slice(0, amount.start)) ?? []
  const isOfMeasure = metrics.some(
    ({ start, end, isWeak }) => !isWeak && end <= amount.start && start >= (lead ?? '').lastIndexOf(', '),
  )
  if (lead !== undefined && !isOfMeasure && next.split(' ').every(isSegmentWord))
    return toSegment(next.split(' '))
  const words = tidySpeeds(contributor.exec(tidySpeeds(text.slice(0, amount.start)))?.[1] ?? '').split(' ')
  return words[0] !== '' &&
    (words.every((word) => speed.test(word)) || segments.has(words.join(' ').toLowerCase()))
    ? toSegment(words)
    : null
}
