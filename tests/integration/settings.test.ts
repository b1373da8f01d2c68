import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settings } from '../../shared/settings/settings-api.ts'
import { openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

describe('settings', () => {
  let test: TestLibrary
  beforeEach(() => {
    test = openTestLibrary()
  })
  afterEach(() => {
    test.close()
    removeFolder(test.folder)
  })

  it('are the defaults until something is set', async () => {
    expect(await test.api.settings.read({})).toEqual(settings.parse({}))
  })

  it('change only where named, and stay after closing', async () => {
    await test.api.settings.save({ theme: 'dark', shortcuts: { 'reader.find': 'Mod+G' } })
    await test.api.settings.save({ readerTextPx: 18 })
    test.close()
    test = openTestLibrary({ folder: test.folder })
    expect(await test.api.settings.read({})).toMatchObject({
      theme: 'dark',
      readerTextPx: 18,
      shortcuts: { 'reader.find': 'Mod+G' },
      locale: 'system',
    })
  })

  it('refuse what is out of range, and unknown fields', async () => {
    await expect(test.api.settings.save({ readerTextPx: 400 })).rejects.toThrow(
      expect.objectContaining({ code: 'invalid-input' }) as Error,
    )
    await expect(test.api.settings.save({ colour: 'red' } as object)).rejects.toThrow(
      expect.objectContaining({ code: 'invalid-input' }) as Error,
    )
  })

  it('fall back field by field when an older or newer program wrote something else', async () => {
    await test.api.settings.save({ theme: 'dark', readerTextPx: 18 })
    test.deps.db.run(`update settings set value = '"sepia"' where name = 'theme'`)
    test.deps.db.run(`insert into settings (name, value) values ('futureField', '1')`)
    expect(await test.api.settings.read({})).toMatchObject({ theme: 'system', readerTextPx: 18 })
  })

  it('announce a change, which is no step of the history', async () => {
    await test.api.settings.save({ theme: 'dark' })
    expect(test.announced).toEqual([{ name: 'libraryChanged', event: { kinds: ['settings'], ids: [] } }])
    expect(await test.api.history.read({})).toEqual({ undo: null, redo: null })
  })
})
