/** The kinds of error that a translator makes with figures. */
export const plantedKinds = ['value', 'scale', 'unit', 'percent', 'year', 'omission'] as const
export type PlantedKind = (typeof plantedKinds)[number]

export interface TextPair {
  readonly en: string
  readonly zh: string
}

export interface PlantedPair extends TextPair {
  readonly kind: PlantedKind
  readonly from: string
  readonly to: string
}

const figure =
  /(?<![\d.,A-Za-z/:-])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,A-Za-z/:-])\d+(?:\.\d+)?(?![\d,]*[A-Za-z/:])/g
const units: readonly (readonly [string, string])[] = [
  ['美元', '欧元'],
  ['美元', '人民币'],
  ['欧元', '美元'],
  ['英镑', '美元'],
  ['公里', '米'],
  ['公斤', '克'],
  ['吨', '公斤'],
  ['小时', '分钟'],
  ['個月', '年'],
  ['个月', '年'],
  ['个百分点', '%'],
  ['个基点', '个百分点'],
  ['分钟', '秒'],
  ['平方米', '平方公里'],
  ['岁', '个月'],
]

const englishUnits: readonly (readonly [string, string])[] = [
  [' million', ' thousand'],
  ['kilometers', 'meters'],
  ['percentage points', 'percent'],
  ['basis points', 'percentage points'],
  [' hours', ' minutes'],
  [' months', ' years'],
  [' euros', ' dollars'],
  [' yuan', ' dollars'],
  [' tonnes', ' kilograms'],
  [' km', ' m'],
]

/** The same in the English side: figures, `million` and `billion`, units, years, and figures left out. */
export function plantEnglishError(
  pair: TextPair,
  kind: PlantedKind,
  random: () => number,
): PlantedPair | null {
  const { en } = pair
  const isYear = (match: RegExpExecArray) =>
    /^(?:1[89]|20)\d\d$/.test(match[0]) &&
    /\b(?:in|since|of|by|until|from|for) $|[a-z] $/.test(en.slice(0, match.index))
  const isPercent = (match: RegExpExecArray) =>
    /^ ?(?:%|per ?cent)/.test(en.slice(match.index + match[0].length))
  const isTaken = (match: RegExpExecArray) =>
    /^(?:st|nd|rd|th|s\b|:|\/|-)/.test(en.slice(match.index + match[0].length)) ||
    /[A-Za-z]-?$|[/:]$/.test(en.slice(0, match.index))
  const figures = [...en.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)].filter(
    (match) => !isTaken(match),
  )
  const places: Place[] = []
  const add = (match: RegExpExecArray, change: Place['change']) =>
    places.push({ start: match.index, text: match[0], change })
  if (kind === 'value')
    for (const match of figures)
      if (!isYear(match) && !isPercent(match)) add(match, (next) => changeDigit(match[0], next))
  if (kind === 'percent')
    for (const match of figures) if (isPercent(match)) add(match, (next) => changeDigit(match[0], next))
  if (kind === 'year')
    for (const match of figures)
      if (isYear(match)) add(match, (next) => String(Number(match[0]) + 1 + Math.floor(next() * 9)))
  if (kind === 'scale')
    for (const match of en.matchAll(/(?<=\d )(?:thousand|million|billion|trillion)/g))
      add(match, () => (match[0] === 'million' ? 'billion' : 'million'))
  if (kind === 'unit')
    for (const [from, to] of englishUnits)
      for (const match of en.matchAll(new RegExp(`(?<=\\d)${from}|(?<=\\d )${from}`, 'g')))
        add(match, () => to)
  if (kind === 'omission')
    for (const match of en.matchAll(
      /(?:(?:about|around|nearly|more than|over|roughly|some) )?(?<![A-Za-z\d.,/:-])[$€£]?\d[\d,]*(?:\.\d+)?(?![\d:/]|-\d|st|nd|rd|th|s\b)(?: ?(?:%|percent|per cent|percentage points|basis points))?(?: (?:thousand|million|billion|trillion))?(?: (?:yuan|dollars|euros|yen|people|tonnes))?(?! (?:January|February|March|April|May|June|July|August|September|October|November|December|a\.m|p\.m))/g,
    ))
      if (
        !/(?:January|February|March|April|May|June|July|August|September|October|November|December) $/.test(
          en.slice(0, match.index),
        )
      )
        add(match, () => '')
  const place = places[Math.floor(random() * places.length)]
  if (place === undefined) return null
  const to = place.change(random)
  if (to === place.text) return null
  return {
    en: en.slice(0, place.start) + to + en.slice(place.start + place.text.length),
    zh: pair.zh,
    kind,
    from: place.text,
    to,
  }
}

/** One error of a kind in the Chinese side, at a place the random source chooses; null where the pair offers none. */
export function plantError(pair: TextPair, kind: PlantedKind, random: () => number): PlantedPair | null {
  const places = placesOf(pair.zh, kind)
  const place = places[Math.floor(random() * places.length)]
  if (place === undefined) return null
  const to = place.change(random)
  if (to === place.text) return null
  return {
    en: pair.en,
    zh: pair.zh.slice(0, place.start) + to + pair.zh.slice(place.start + place.text.length),
    kind,
    from: place.text,
    to,
  }
}

interface Place {
  readonly start: number
  readonly text: string
  readonly change: (random: () => number) => string
}

function placesOf(zh: string, kind: PlantedKind): Place[] {
  const found = [...zh.matchAll(figure)].map((match) => ({ start: match.index, text: match[0] }))
  const after = ({ start, text }: { start: number; text: string }) => zh.slice(start + text.length)
  const isYear = (place: { start: number; text: string }) =>
    /^(?:1[89]|20)\d\d$/.test(place.text) && /^ ?(?:年|财年|財年)/.test(after(place))
  const isPercent = (place: { start: number; text: string }) => /^ ?%/.test(after(place))
  switch (kind) {
    case 'value':
      return found
        .filter((place) => !isYear(place) && !isPercent(place))
        .map((place) => ({ ...place, change: (random) => changeDigit(place.text, random) }))
    case 'percent':
      return found
        .filter(isPercent)
        .map((place) => ({ ...place, change: (random) => changeDigit(place.text, random) }))
    case 'year':
      return found.filter(isYear).map((place) => ({
        ...place,
        change: (random) => String(Number(place.text) + 1 + Math.floor(random() * 9)),
      }))
    case 'scale':
      return [...zh.matchAll(/(?<=\d ?)(?:萬億|万亿|[萬万億亿])/g)].map((match) => ({
        start: match.index,
        text: match[0],
        change: () => ({ 萬: '億', 万: '亿', 億: '萬', 亿: '万', 萬億: '億', 万亿: '亿' })[match[0]] ?? '',
      }))
    case 'unit':
      return units.flatMap(([from, to]) =>
        [...zh.matchAll(new RegExp(`(?<=[\\d万亿萬億] ?)${from}`, 'g'))].map((match) => ({
          start: match.index,
          text: from,
          change: () => to,
        })),
      )
    case 'omission':
      return [
        ...zh.matchAll(
          /(?:超过|超過|约|近|逾|高达)? ?(?<![\d.,A-Za-z/:-])\d[\d,]*(?:\.\d+)? ?(?:%|个百分点|个基点|(?:萬億|万亿|[萬万億亿千])? ?(?:多|余)?(?:美元|欧元|英镑|元|日元|港元|公里|吨|公斤|人|名|股|岁|天|个月|小时|年)?)(?! ?(?:月|日|时|時|点|點|比|分|英|摄|次|号|至|到|-))/g,
        ),
      ].map((match) => ({ start: match.index, text: match[0], change: () => '' }))
  }
}

function changeDigit(text: string, random: () => number): string {
  const places = Array.from(text, (sign, index) => (/\d/.test(sign) ? index : -1)).filter(
    (index) => index >= 0,
  )
  const at = places[Math.floor(random() * places.length)] ?? 0
  const old = Number(text[at])
  let next = (old + 1 + Math.floor(random() * 9)) % 10
  if (at === 0 && next === 0) next = old === 9 ? 8 : old + 1
  return text.slice(0, at) + String(next) + text.slice(at + 1)
}
