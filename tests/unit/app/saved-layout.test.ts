import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import { formatLayout, initialLayout, parseLayout } from '../../../renderer/app/saved-layout.ts'
import { emptyLayout, openTab, splitTab } from '../../../renderer/app/tabs.ts'

describe('parseLayout', () => {
  it('brings back tabs and panes as they were saved', () => {
    const tabs = openTab(emptyLayout, { view: 'document', documentId: 'a' as DocumentId }, 'tab')
    const panes = { ...initialLayout.panes, libraryPx: 240 }
    const layout = { ...initialLayout, tabs, panes, expanded: ['companies', 'company Verrano'] }
    expect(parseLayout(formatLayout(layout))).toEqual(layout)
  })

  it('forgets the words a document was opened on: they were for that moment', () => {
    const target = { side: 'zh', start: 3, end: 8 } as const
    const tabs = openTab(emptyLayout, { view: 'document', documentId: 'a' as DocumentId, target }, 'tab')
    const back = parseLayout(formatLayout({ ...initialLayout, tabs }))
    expect(back.tabs.groups[0]?.tabs[0]?.request).toEqual({ view: 'document', documentId: 'a' })
  })

  it('brings back groups that stand one beneath the other', () => {
    const tabs = splitTab(openTab(emptyLayout, { view: 'settings' }, 'tab'), 'vertical')
    expect(parseLayout(formatLayout({ ...initialLayout, tabs })).tabs).toEqual(tabs)
  })

  it('opens a layout saved before groups had a direction, side by side', () => {
    const { orientation, ...older } = splitTab(
      openTab(emptyLayout, { view: 'settings' }, 'tab'),
      'horizontal',
    )
    const text = JSON.stringify({ ...initialLayout, tabs: older })
    expect(parseLayout(text).tabs).toEqual({ ...older, orientation })
  })

  it.each(['', 'not a layout', '{"tabs":{"groups":[]}}', '[]', 'null'])('begins afresh on %j', (text) => {
    expect(parseLayout(text)).toEqual(initialLayout)
  })
})

describe('the titles of saved tabs', () => {
  const withTitle = (title: unknown, request: unknown = { view: 'metrics' }) =>
    parseLayout(
      JSON.stringify({
        ...initialLayout,
        tabs: {
          ...initialLayout.tabs,
          groups: [{ id: 'g0', tabs: [{ id: 't1', request, title, from: null }], front: 't1' }],
        },
      }),
    ).tabs.groups[0]?.tabs[0]?.title

  it('are words of the interface or a name; a message there is no more is none', () => {
    const review = { message: 'facts.reviewOf', details: { title: 'Halo' } }
    expect(withTitle(review)).toEqual(review)
    expect(withTitle('Halo', { view: 'document', documentId: 'a' })).toBe('Halo')
    // Saved by an older version, in the language of that day.
    expect(withTitle('Metrics')).toBeNull()
    expect(withTitle({ message: 'facts.gone' })).toBeNull()
    expect(withTitle({ message: 'toString' })).toBeNull()
  })
})
