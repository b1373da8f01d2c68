import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCompanies } from '../../electron/library/load-companies.ts'
import { makeFolder, removeFolder } from '../support/library.ts'

const resources = fileURLToPath(new URL('../../resources', import.meta.url))

describe('the table of companies', () => {
  let folder: string
  beforeEach(() => {
    folder = makeFolder()
  })
  afterEach(() => removeFolder(folder))

  const own = (content: unknown) => writeFileSync(join(folder, 'companies.json'), JSON.stringify(content))
  const find = (ticker: string) =>
    loadCompanies(resources, folder).companies.filter((one) => one.ticker === ticker)

  it('knows hundreds of listed companies and those of the sample library', () => {
    const { companies, problems } = loadCompanies(resources, folder)
    expect(companies.length).toBeGreaterThan(300)
    expect(problems).toEqual([])
    expect(find('VRNO')).toMatchObject([{ name: 'Verrano Lasers', exchange: 'NASDAQ' }])
  })

  it('takes the user’s own, and prefers them to the bundled', () => {
    own({
      companies: [
        { name: 'Tern Photonics', ticker: 'TRNP', exchange: 'NASDAQ', fiscalYearEnd: '06' },
        {
          name: 'Verrano',
          ticker: 'VRNO',
          exchange: 'NASDAQ',
          fiscalYearEnd: '03',
          aliases: ['Verrano Lasers'],
        },
      ],
    })
    expect(find('TRNP')).toMatchObject([{ name: 'Tern Photonics', aliases: [], fiscalYearEnd: '06' }])
    expect(find('VRNO')).toMatchObject([{ name: 'Verrano', fiscalYearEnd: '03' }])
  })

  it('leaves out a faulty table of the user’s, and says what is wrong with it', () => {
    own({ companies: [{ name: 'Tern', ticker: 'TRNP', exchange: 'NASDAQ', fiscalYearEnd: '13' }] })
    const { companies, problems } = loadCompanies(resources, folder)
    expect(companies.length).toBeGreaterThan(300)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('fiscalYearEnd')
  })
})
