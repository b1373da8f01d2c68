import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findMetrics } from '../../../shared/facts/measures/find-metrics.ts'
import { derivedMetrics, findMetric } from '../../../shared/facts/measures/metrics.ts'
import { placeOfMetric } from '../../../shared/grids/metric-places.ts'
import { fillMetric, measures, metricGroups } from '../../../shared/metrics/metric.ts'
import { shippedMetrics } from '../../../shared/metrics/shipped-metrics.ts'

const entries = JSON.parse(readFileSync('resources/metrics/metrics.json', 'utf8')) as Record<
  string,
  unknown
>[]
const flags = [
  'sums',
  'averages',
  'lowerIsBetter',
  'canBeLoss',
  'isBalance',
  'isGrowth',
  'hasBasis',
  'isDerived',
]
const known = ['name', 'group', 'english', 'chinese', 'chineseName', 'weak', 'measure', 'xbrl', ...flags]
const foldAlias = (alias: string) => alias.toLowerCase().replaceAll('-', ' ')
const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at)

describe('the shipped catalogue of metrics', () => {
  it('has the keys, groups and measures that the program knows, and true flags only', () => {
    expect(entries.flatMap((entry) => Object.keys(entry).filter((key) => !known.includes(key)))).toEqual([])
    expect(shippedMetrics.filter(({ group }) => !metricGroups.includes(group))).toEqual([])
    expect(shippedMetrics.filter(({ measure }) => !measures.includes(measure))).toEqual([])
    expect(entries.flatMap((entry) => flags.filter((flag) => entry[flag] === false))).toEqual([])
  })

  it('gives each name and each alias to one metric', () => {
    expect(repeated(shippedMetrics.map(({ name }) => name.toLowerCase()))).toEqual([])
    expect(repeated(shippedMetrics.flatMap(({ english }) => english.map(foldAlias)))).toEqual([])
    expect(repeated(shippedMetrics.flatMap(({ chinese }) => chinese))).toEqual([])
  })

  it('calls weak only what is an alias, and names every metric that is not derived in both languages', () => {
    expect(
      shippedMetrics.flatMap(({ weak, english, chinese }) =>
        weak.filter((word) => !english.includes(word) && !chinese.includes(word)),
      ),
    ).toEqual([])
    expect(
      shippedMetrics
        .filter(({ isDerived, english }) => isDerived === english.length > 0)
        .map(({ name }) => name),
    ).toEqual([])
    const chineseless = shippedMetrics.filter(({ isDerived, chinese }) => !isDerived && chinese.length === 0)
    expect(chineseless.map(({ name }) => name)).toEqual([])
  })

  it('keeps groups together, so that a table has each heading once', () => {
    const headings = shippedMetrics
      .map(({ group }) => group)
      .filter((group, at, all) => group !== all[at - 1])
    expect(headings).toEqual(metricGroups.filter((group) => headings.includes(group)))
  })

  it('writes concepts of XBRL as prefix and name', () => {
    const concepts = shippedMetrics.flatMap(({ xbrl }) => xbrl ?? [])
    expect(concepts.length).toBeGreaterThan(50)
    expect(concepts.filter((concept) => !/^(?:us-gaap|dei):[A-Z][A-Za-z]+$/.test(concept))).toEqual([])
    expect(repeated(concepts)).toEqual([])
  })

  it('has the derived metrics that the finder makes', () => {
    expect(
      shippedMetrics
        .filter(({ isDerived }) => isDerived)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(Object.values(derivedMetrics).toSorted())
    expect(findMetric(derivedMetrics.shareOfRevenue)).toBeNull()
  })

  it.each([
    ['our net interest margin widened', 'Net interest margin'],
    ['days payable outstanding', 'Days payable outstanding'],
    ['proved reserves at year end', 'Proved reserves'],
    ['the working-capital balance', 'Working capital'],
    ['wafer starts per month', 'Wafer starts'],
    ['an interest coverage ratio', 'Interest coverage'],
  ])('finds the metric of “%s”', (words, name) => {
    expect(findMetrics(words, 'en').map(({ metric }) => metric.name)).toEqual([name])
  })

  it.each([
    ['淨利差收窄', 'Net interest margin'],
    ['营运资金增加', 'Working capital'],
    ['投片量創新高', 'Wafer starts'],
  ])('finds the metric of “%s” in either script', (words, name) => {
    expect(findMetrics(words, 'zh').map(({ metric }) => metric.name)).toEqual([name])
  })

  it('places metrics in its own order under its own groups', () => {
    expect(placeOfMetric('gross  MARGIN')).toMatchObject({ name: 'Gross margin', group: 'Profitability' })
    expect(placeOfMetric('Churn')?.lowerIsBetter).toBe(true)
    const order = (name: string) => placeOfMetric(name)?.order ?? -1
    expect(order('Revenue')).toBeLessThan(order('Share of revenue'))
    expect(order('Share of revenue')).toBeLessThan(order('Gross margin'))
    expect(placeOfMetric('flux capacity')).toBeNull()
  })

  it('fills what an entry leaves out', () => {
    expect(fillMetric({ name: 'Kilns', group: 'Operations', measure: 'count' })).toMatchObject({
      english: [],
      weak: [],
      sums: false,
      xbrl: null,
    })
  })
})
