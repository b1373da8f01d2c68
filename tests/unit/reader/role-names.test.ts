import { describe, expect, it } from 'vitest'
import { roleIn } from '../../../renderer/reader/role-names.ts'

describe('roleIn', () => {
  it('says the established names of titles in the script of the column', () => {
    expect(roleIn('zh-Hant', 'Chief Financial Officer', null)).toBe('財務長')
    expect(roleIn('zh-Hans', 'Chief Financial Officer', null)).toBe('首席财务官')
  })

  it('joins several titles the Chinese way', () => {
    expect(roleIn('zh-Hant', 'Founder, Chairman and CEO', null)).toBe('創辦人、董事長暨執行長')
  })

  it('says nothing of a role with a part that has no established name', () => {
    expect(roleIn('zh-Hant', 'President, Global Business Units', null)).toBeNull()
  })

  it('calls analysts and operators by what they are', () => {
    const analyst = {
      name: 'Simon',
      role: null,
      firm: 'Raymond James',
      side: 'analyst',
      aliases: [],
    } as const
    expect(roleIn('zh-Hant', null, analyst)).toBe('分析師')
  })
})
