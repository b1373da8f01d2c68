import { yearPeriod } from '../../figures/periods.ts'
import type { Reading, Statement } from '../statement.ts'

/** How far before a list its years stand. */
const reach = 80
/** `2026-2028年`, `2026/27/28年`, `2026年、2027年和2028年`, before a list told 分别. */
const yearsThenList =
  /(?<!\d)(20\d\d) ?年?(?: ?[-–—~～至到] ?(20\d\d) ?年|((?: ?(?:[/／、,，]|[和及與与]) ?(?:20)?\d\d ?年?)+))[^，。；]{0,30}?分[別别][^，。；\d]{0,8}$/
const betweenItems = /^ ?[、，,和及與与/／] ?[+＋]?$/
/** What leads a list of growth behind the list it is of. */
const growsBy = /(?:同比|年增|增速|增[長长幅]|成[長长]|YoY)[^，。；\d]{0,8}$/i
const falls = /下降|[減减]少|下滑|衰退/

/**
 * `2026-2028年净利润分别为 2 亿元、3 亿元、4 亿元，同比增长 20%/50%/33%`: each year its own, where there are as many
 * figures as years; so have the lists behind it in the sentence, growth of the measure before it or another measure's.
 */
export function shareYears({ text }: Statement, readings: readonly Reading[]): void {
  for (const [at, first] of readings.entries()) {
    const years = readYears(text.slice(Math.max(0, first.amount.start - reach), first.amount.start))
    const list = years && takeList(text, readings, at)
    if (!years || list?.length !== years.length) continue
    assign(list, years)
    let next = at + list.length
    while (next < readings.length) {
      const more = takeList(text, readings, next)
      const lead = text.slice(readings[next - 1]?.amount.end, more[0]?.amount.start)
      if (/[。；;]|20\d\d/.test(lead) || more.length !== years.length) break
      if (more[0]?.unit === '%' && growsBy.test(lead)) growBy(more, first, falls.test(lead))
      assign(more, years)
      next += more.length
    }
  }
}

function readYears(before: string): readonly number[] | null {
  const [, from, to, others] = yearsThenList.exec(before) ?? []
  if (from === undefined) return null
  const first = Number(from)
  if (to !== undefined) return Array.from({ length: Number(to) - first + 1 }, (_, index) => first + index)
  const more = [...(others ?? '').matchAll(/(?:20)?\d\d/g)].map(([year]) => Number(year.slice(-2)) + 2000)
  const years = [first, ...more]
  return years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1) ? years : null
}

/** Figures of one unit that follow each other with nothing but a mark between. */
function takeList(text: string, readings: readonly Reading[], at: number): readonly Reading[] {
  const list = readings.slice(at, at + 1)
  for (const next of readings.slice(at + 1)) {
    const gap = text.slice(list.at(-1)?.amount.end, next.amount.start)
    if (next.unit !== list[0]?.unit || !betweenItems.test(gap)) break
    list.push(next)
  }
  return list
}

function assign(list: readonly Reading[], years: readonly number[]): void {
  const [first] = list
  if (!first) return
  for (const [index, reading] of list.entries()) {
    reading.metric = first.metric
    reading.segment = first.segment
    reading.basis = first.basis
    reading.kind = first.kind
    reading.isNamed = first.isNamed
    reading.confidence = Math.max(reading.confidence, first.confidence)
    reading.period = yearPeriod(years[index] ?? 0, false)
  }
}

function growBy(list: readonly Reading[], of: Reading, isDown: boolean): void {
  for (const reading of list) {
    reading.metric = of.metric
    reading.segment = of.segment
    reading.kind = 'change yoy %'
    reading.isNamed = true
    if (isDown && !reading.value.startsWith('-')) reading.value = `-${reading.value}`
  }
}
