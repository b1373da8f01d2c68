import { describe, expect, it } from 'vitest'
import { nameMetric, resolveMetric } from '../../../shared/metrics/name-metric.ts'
import { fillMetric, type Metric } from '../../../shared/metrics/metric.ts'
import { shippedMetrics } from '../../../shared/metrics/shipped-metrics.ts'

const find = (name: string): Metric => {
  const metric = shippedMetrics.find((one) => one.name === name)
  if (!metric) throw new Error(`no metric ${name}`)
  return metric
}
const own = (name: string, chinese: readonly string[]) =>
  fillMetric({ name, group: 'Operations', measure: 'count', chinese })

describe("a metric's name", () => {
  it('is Chinese in the script of the reader, and English in English', () => {
    expect(nameMetric(find('Revenue'), 'en')).toBe('Revenue')
    expect(nameMetric(find('Revenue'), 'zh-Hant')).toBe('營業收入')
    expect(nameMetric(find('Revenue'), 'zh-Hans')).toBe('营业收入')
    expect(nameMetric(find('Share price'), 'zh-Hant')).toBe('股價')
  })

  it("is the user's own English one where nothing else was given", () => {
    expect(nameMetric(own('Kiln throughput', []), 'zh-Hant')).toBe('Kiln throughput')
    expect(nameMetric(own('Kiln throughput', ['窯產量', '窑产量']), 'zh-Hans')).toBe('窑产量')
  })

  it('is there in Chinese for each shipped metric, and is that of no other', () => {
    for (const locale of ['zh-Hant', 'zh-Hans'] as const) {
      const names = shippedMetrics.map((metric) => nameMetric(metric, locale))
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
      expect(names.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([])
    }
  })
})

describe('a word for a metric', () => {
  it('is any of its names in either language, whatever case and script', () => {
    const mean = (word: string) => resolveMetric(word, shippedMetrics)?.name
    expect(['revenue', ' NET SALES ', '營收', '营收', '佔營收比重', 'free cash-flow'].map(mean)).toEqual([
      'Revenue',
      'Revenue',
      'Revenue',
      'Revenue',
      'Share of revenue',
      'Free cash flow',
    ])
  })

  it('is nobody where it is blank, unknown, or the name of two', () => {
    expect(resolveMetric(' ', shippedMetrics)).toBeNull()
    expect(resolveMetric('Seats filled by hand', shippedMetrics)).toBeNull()
    expect(resolveMetric('窯產量', [own('Kilns', ['窯產量']), own('Ovens', ['窑产量'])])).toBeNull()
  })
})
