import { describe, expect, it } from 'vitest'
import { loadConverter, scriptOfView } from '../../../renderer/reader/script-converters.ts'

const show = async (script: 'zh-Hant' | 'zh-Hans', view: Parameters<typeof loadConverter>[1], text: string) =>
  (await loadConverter(script, view))?.(text) ?? null

describe('loadConverter', () => {
  it.each([
    ['zh-Hant', 'zh-Hans', '伺服器的軟體與雷射，營收 4,070 萬美元', '伺服器的软体与雷射，营收 4,070 万美元'],
    [
      'zh-Hant',
      'zh-Hans-CN',
      '伺服器的軟體與雷射，營收 4,070 萬美元',
      '服务器的软件与激光，营收 4,070 万美元',
    ],
    ['zh-Hant', 'zh-Hant-TW', '服務器的軟件與激光，網絡的頭髮', '伺服器的軟體與雷射，網路的頭髮'],
    ['zh-Hans', 'zh-Hant', '服务器的软件，头发', '服務器的軟件，頭髮'],
    ['zh-Hans', 'zh-Hant-TW', '服务器的软件，头发', '伺服器的軟體，頭髮'],
    ['zh-Hans', 'zh-Hans-CN', '伺服器的软体，头发', '服务器的软件，头发'],
  ] as const)('shows %s text as %s', async (script, view, text, shown) => {
    expect(await show(script, view, text)).toBe(shown)
  })

  it('has nothing to convert for a text in its own script', () => {
    expect(loadConverter('zh-Hant', 'zh-Hant')).toBeNull()
    expect(loadConverter('zh-Hans', 'zh-Hans')).toBeNull()
  })
})

describe('scriptOfView', () => {
  it('is the script of the characters, whatever the words', () => {
    expect(scriptOfView('zh-Hant-TW')).toBe('zh-Hant')
    expect(scriptOfView('zh-Hans-CN')).toBe('zh-Hans')
  })
})
