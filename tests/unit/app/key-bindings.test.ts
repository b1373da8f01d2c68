import { describe, expect, it } from 'vitest'
import { commandTable } from '../../../renderer/app/command-table.ts'
import {
  bindingOf,
  commandsFor,
  conflictsOf,
  isSingleKey,
  keysOf,
} from '../../../renderer/app/key-bindings.ts'

interface Pressed {
  readonly key: string
  readonly code?: string
  readonly ctrlKey?: boolean
  readonly altKey?: boolean
  readonly shiftKey?: boolean
  readonly isComposing?: boolean
  readonly altGraph?: boolean
}
const press = ({ key, code = '', altGraph = false, ...held }: Pressed): KeyboardEvent =>
  ({
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    isComposing: false,
    ...held,
    key,
    code,
    getModifierState: (name: string) => name === 'AltGraph' && altGraph,
  }) as unknown as KeyboardEvent

const plain = { shortcuts: {}, singleKeys: true }

describe('bindingOf', () => {
  it.each([
    [{ key: 'O', code: 'KeyO', ctrlKey: true, shiftKey: true }, 'mod+shift+o'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: '\\', code: 'Backslash', ctrlKey: true }, 'mod+\\'],
    [{ key: '|', code: 'Backslash', ctrlKey: true, shiftKey: true }, 'mod+shift+\\'],
    [{ key: '|', code: 'Backslash', shiftKey: true }, '|'],
    [{ key: '+', code: 'Equal', altKey: true, shiftKey: true }, 'alt+plus'],
    [{ key: 'F6', code: 'F6', shiftKey: true }, 'shift+f6'],
    [{ key: 'PageDown', code: 'PageDown', ctrlKey: true }, 'mod+pagedown'],
  ] as const)('reads %o as %s', (event, binding) => {
    expect(bindingOf(press(event))).toBe(binding)
  })

  it('reads a letter off its key on a Greek or Chinese layout', () => {
    expect(bindingOf(press({ key: 'κ', code: 'KeyK', ctrlKey: true }))).toBe('mod+k')
    expect(bindingOf(press({ key: 'ㄏ', code: 'KeyC', altKey: true }))).toBe('alt+c')
  })

  it('leaves what an input method composes alone', () => {
    expect(bindingOf(press({ key: 'j', code: 'KeyJ', isComposing: true }))).toBeNull()
    expect(bindingOf(press({ key: 'Process', code: 'KeyJ' }))).toBeNull()
  })

  it('takes no sign typed with AltGr for a shortcut', () => {
    expect(bindingOf(press({ key: '\\', code: 'Minus', ctrlKey: true, altKey: true, altGraph: true }))).toBe(
      '\\',
    )
  })
})

describe('keysOf', () => {
  it('puts the user’s key in the place of the defaults, and none where they want none', () => {
    expect(keysOf('note.new', plain)).toEqual(['mod+n', 'alt+n'])
    expect(keysOf('note.new', { ...plain, shortcuts: { 'note.new': 'mod+shift+n' } })).toEqual([
      'mod+shift+n',
    ])
    expect(keysOf('note.new', { ...plain, shortcuts: { 'note.new': '' } })).toEqual([])
  })

  it('leaves out single letters when they are switched off', () => {
    expect(keysOf('reader.next', { ...plain, singleKeys: false })).toEqual([])
    expect(keysOf('pane.next', { ...plain, singleKeys: false })).toEqual(['f6'])
    expect(isSingleKey('?')).toBe(true)
    expect(isSingleKey('shift+a')).toBe(true)
    expect(isSingleKey('alt+a')).toBe(false)
  })
})

describe('the command table', () => {
  it('names every command once', () => {
    const ids = commandTable.map((command) => command.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives no key to two commands that could be meant at the same time', () => {
    const clashes = commandTable.flatMap((command) =>
      command.keys.flatMap((key) =>
        conflictsOf(command.id, key, plain).map((other) => `${key}: ${command.id}, ${other}`),
      ),
    )
    expect(clashes).toEqual([])
  })

  it('gives a second key where a browser keeps the first', () => {
    for (const kept of ['mod+n', 'mod+w', 'mod+t'])
      for (const id of commandsFor(kept, plain)) expect([id, keysOf(id, plain).length]).toEqual([id, 2])
  })

  it('warns of a key that is taken', () => {
    const own = { ...plain, shortcuts: { 'settings.open': 'mod+k' } }
    expect(conflictsOf('settings.open', 'mod+k', own)).toEqual(['palette.open'])
  })
})
