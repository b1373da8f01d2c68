import { isCurrency } from '../../figures/is-currency.ts'
import { toSegment, isSegmentWord, speed, tidyNames } from '../businesses/business-name.ts'
import type { NamedMetric } from './named-metric.ts'
import type { Statement, Thread, ToldNumbers } from '../statement.ts'

/** `it was 15 and change`, right after a question that told $15 million of something: of the same. */
export function findSaidInQuestion(
  { amounts, side }: Statement,
  index: number,
  unit: string,
  { questioned, speakerSide, section }: Thread,
): NamedMetric | null {
  const amount = amounts[index]
  if (amount === undefined || side === 'zh' || speakerSide !== 'company' || section !== 'questions')
    return null
  const same = questioned.filter(
    (reading) =>
      reading.unit === unit &&
      reading.amount.mantissa === amount.mantissa &&
      reading.amount.power === amount.power &&
      reading.metric !== 'Other' &&
      !reading.kind.startsWith('change'),
  )
  const [first] = same
  return first !== undefined &&
    same.every(({ metric, segment }) => metric === first.metric && segment === first.segment)
    ? { metric: first.metric, segment: first.segment, mention: null, isNamed: first.isNamed }
    : null
}

const shareInMoney =
  /(?:^|[,.;] |\b(?:and|if|so|then|but|with) )(?:your |the )?([A-Za-z0-9][\w/&.-]*(?: [a-z][\w-]*)?)(?:,| (?:at|is|was|being|were|are)) (?:about |around |roughly )?[\d.]+% of (?:\$[\d.]+ (?:million|billion)|[^,;.]{3,40}),? (?:so |and )?(?:(?:call it|that['’]s|that is|which is|it['’]s|is|about|around|roughly|say|like|then) )+$/
/** `I'd put pumps closer to $70 million`: of what is put there. */
const putAt =
  /\bI(?:['’]d| would) put (?:our |the )?(?!(?:it|that|this|us|them|you|something|somewhere)\b)([A-Za-z0-9][\w/&.-]*(?: [a-z][\w-]*)?) (?:closer to|nearer to|nearer|at|around|more like)(?: (?:about|around|roughly))* $/
const shareOrMoney =
  /^(?:(?:And|Finally|Lastly|Then),? )?(?:[Oo]ur )?([A-Z0-9][\w/&.-]*(?: [a-z][\w-]*)?) (?:is|was|were|are|made up|makes up|accounted for|represented|contributed)(?: (?:the (?:remaining|other|last)|about|around|roughly|another))* [\d.]+%(?: of (?:our |total |the )*[a-z]+)?,? (?:or|which is|that['’]s)?(?: ?(?:about|around|roughly|some))* $/

/** `Coherent at 11% of datacom, so call it $15 million`: the sales of the part whose share was just told. */
export function findShareInMoney(
  { text, amounts, side, metrics }: Statement,
  index: number,
  unit: string,
): string | null {
  const amount = amounts[index]
  if (amount === undefined || side === 'zh' || !isCurrency(unit) || amount.power < 6) return null
  // `SG&A was 21% of sales, or $412 million`: a measure, and no part of the company.
  if (
    metrics.some(({ end, isWhole, metric }) => end <= amount.start && !isWhole && metric.name !== 'Revenue')
  )
    return null
  const before = tidyNames(text.slice(0, amount.start))
  const words = (
    (shareInMoney.exec(before) ?? shareOrMoney.exec(before) ?? putAt.exec(before))?.[1] ?? ''
  ).split(' ')
  return words[0] !== '' && words.every((word) => speed.test(word) || isSegmentWord(word))
    ? toSegment(words)
    : null
}

/** How far from the middle, in percent, a midpoint may lie that is told to one place less. */
const ofRounding = 0.011

/** `you're guiding 45.25% at the midpoint`, where 44.5% to 46% was guided before: the one measure that it lies halfway of. */
export function findMidpointOfTold(
  { text, amounts, side }: Statement,
  index: number,
  unit: string,
  toldBefore: ToldNumbers,
): string | null {
  const amount = amounts[index]
  if (
    amount === undefined ||
    side === 'zh' ||
    unit !== '%' ||
    !/^ (?:at|in) (?:the|your|our) (?:mid-?point|middle)\b/.test(text.slice(amount.end, amount.end + 24))
  )
    return null
  const rates = [...toldBefore].flatMap(([number, told]) =>
    told
      .filter((one) => one.unit === '%')
      .flatMap(({ names }) =>
        names.filter((name) => name.endsWith(' margin')).map((name) => ({ name, value: Number(number) })),
      ),
  )
  const found = new Set(
    rates.flatMap(({ name, value }) =>
      rates.some(
        (other) =>
          other.name === name &&
          other.value > value &&
          Math.abs((other.value + value) / 2 - Number(amount.value)) < ofRounding,
      )
        ? [name]
        : [],
    ),
  )
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}
