import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import { conf, language } from 'monaco-editor/languages/definitions/markdown/markdown'
import workerUrl from 'monaco-editor/editor/editor.worker?worker&url'
import { registerNoteLanguage } from './note-language.ts'

interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}
type PolicyFactory = { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy }

// Under Trusted Types a worker's address needs a policy; ours lets this program's own files through and nothing else.
const policy = (window as unknown as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy(
  'lightbench-worker',
  {
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError('foreign worker')
      return url
    },
  },
)

self.MonacoEnvironment = {
  getWorker: () =>
    new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module', name: 'monaco' }),
}

/** Markdown under an id of our own, so that our providers never meet another editor's Markdown. */
export const noteLanguageId = 'lightbench-note'
monaco.languages.register({ id: noteLanguageId })
monaco.languages.setLanguageConfiguration(noteLanguageId, conf)
monaco.languages.setMonarchTokensProvider(noteLanguageId, language)
registerNoteLanguage(monaco, noteLanguageId)

/** A token's colour as `#rrggbb`: Monaco knows neither `var()` nor `light-dark()`. */
function colourOf(token: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  document.documentElement.append(probe)
  const channels = getComputedStyle(probe).color.match(/[\d.]+/g) ?? ['0', '0', '0']
  probe.remove()
  return `#${channels
    .slice(0, 3)
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0'))
    .join('')}`
}

/** Takes the editor's colours from the design tokens of the theme in force. */
export function applyEditorTheme(): void {
  const ink = colourOf('--ink')
  const strong = (token: string) => ({ token, foreground: ink.slice(1), fontStyle: 'bold' })
  const dark = Number.parseInt(colourOf('--paper').slice(1, 3), 16) < 128
  monaco.editor.defineTheme('lightbench', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: ink.slice(1) },
      strong('keyword.md'),
      strong('strong.md'),
      { token: 'keyword.table', foreground: colourOf('--ink-3').slice(1), fontStyle: '' },
      { token: 'string.link.md', foreground: colourOf('--accent').slice(1) },
      { token: 'comment.md', foreground: colourOf('--ink-3').slice(1) },
      { token: 'string', foreground: colourOf('--ink-2').slice(1) },
      { token: 'variable.md', foreground: colourOf('--ink-2').slice(1) },
    ],
    colors: {
      'editor.background': colourOf('--paper'),
      'editor.foreground': ink,
      'editorLineNumber.foreground': colourOf('--ink-3'),
      'editorLineNumber.activeForeground': colourOf('--ink-2'),
      'editor.lineHighlightBackground': colourOf('--chrome'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': colourOf('--select'),
      'editorBracketHighlight.unexpectedBracket.foreground': ink,
      'editorCursor.foreground': colourOf('--accent'),
      'editorWidget.background': colourOf('--raised'),
      'editorWidget.foreground': ink,
      'editorWidget.border': colourOf('--rule'),
      'editorHoverWidget.background': colourOf('--raised'),
      'editorHoverWidget.border': colourOf('--rule'),
      'editorSuggestWidget.background': colourOf('--raised'),
      'editorSuggestWidget.border': colourOf('--rule'),
      'editorSuggestWidget.foreground': ink,
      'editorSuggestWidget.selectedBackground': colourOf('--accent-soft'),
      'editorSuggestWidget.selectedForeground': ink,
      'editorSuggestWidget.highlightForeground': colourOf('--accent'),
      'editorSuggestWidget.focusHighlightForeground': colourOf('--accent'),
      focusBorder: colourOf('--accent'),
    },
  })
  monaco.editor.setTheme('lightbench')
}

export { monaco }
