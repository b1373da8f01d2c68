import { useEffect } from 'react'
import { yieldsToTyping } from './command-table.ts'
import type { OrderedRegistry } from './command-registry.ts'
import { bindingOf, commandsFor, isSingleKey, type KeySettings } from './key-bindings.ts'

const typingFields =
  'textarea, [contenteditable="true"], [role="textbox"], select, input:not([type="checkbox"]):not([type="radio"]):not([type="button"])'

const isIn = (event: KeyboardEvent, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null

/**
 * Runs commands from the keyboard. Keys with a modifier are taken before an editor sees them, save those whose
 * meaning belongs to typed text; letters alone only where nobody types and no dialog or menu is open.
 */
export function useKeyDispatch(registry: OrderedRegistry, settings: KeySettings): void {
  useEffect(() => {
    const dispatch = (event: KeyboardEvent, early: boolean) => {
      const binding = event.defaultPrevented ? null : bindingOf(event)
      if (!binding) return
      const single = isSingleKey(binding)
      const plain = single || !/^(?:mod|alt|ctrl)\+|^(?:shift\+)?f\d/.test(binding)
      if (early === plain) return
      // A field that records a shortcut wants the keys themselves.
      if (isIn(event, '[data-takes-keys]')) return
      if (isIn(event, '[role="dialog"], [role="alertdialog"], [role="menu"], .floating')) return
      const typing = isIn(event, typingFields)
      if (typing && single) return
      const editor = isIn(event, '.monaco-editor')
      const ids = commandsFor(binding, settings).filter((id) => !typing || allowed(id, editor))
      if (!registry.runFirst(ids)) return
      event.preventDefault()
      if (early) event.stopPropagation()
    }
    const early = (event: KeyboardEvent) => dispatch(event, true)
    const late = (event: KeyboardEvent) => dispatch(event, false)
    window.addEventListener('keydown', early, true)
    window.addEventListener('keydown', late)
    return () => {
      window.removeEventListener('keydown', early, true)
      window.removeEventListener('keydown', late)
    }
  }, [registry, settings])
}

// Finding in the document and going back are wanted from a plain field too, but an editor has its own.
const allowed = (id: string, editor: boolean): boolean =>
  !yieldsToTyping(id) || (!editor && (id === 'reader.find' || id === 'back'))
