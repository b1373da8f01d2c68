/** A binding such as `mod+shift+k` in parts: modifiers first, the key last. `+` itself is written `plus`. */
const partsOf = (binding: string): readonly string[] => binding.split('+')

/** Macs name Cmd where others name Ctrl. */
export const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: isMac ? '⌃' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  plus: '+',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  delete: 'Del',
  backspace: '⌫',
}

const nameOf = (part: string): string =>
  names[part] ?? (part.length === 1 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1))

/** The keys of a binding as printed on caps: `['Ctrl', 'Shift', 'O']`. */
export const keyCaps = (binding: string): readonly string[] => partsOf(binding).map(nameOf)

/** The binding as `aria-keyshortcuts` wants it: `Control+Shift+O`. */
export function ariaShortcut(binding: string): string {
  const aria: Readonly<Record<string, string>> = {
    mod: isMac ? 'Meta' : 'Control',
    ctrl: 'Control',
    alt: 'Alt',
    shift: 'Shift',
    escape: 'Escape',
    space: 'Space',
    plus: 'plus',
    arrowup: 'ArrowUp',
    arrowdown: 'ArrowDown',
    arrowleft: 'ArrowLeft',
    arrowright: 'ArrowRight',
    pageup: 'PageUp',
    pagedown: 'PageDown',
  }
  return partsOf(binding)
    .map((part) => aria[part] ?? nameOf(part))
    .join('+')
}
