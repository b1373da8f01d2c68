import { titleOfTab } from '../../../renderer/app/tab.ts'
import { translate } from '../../../shared/messages/messages.ts'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import type { GridId } from '../../../shared/grids/grid.ts'
import {
  activateTab,
  backTab,
  closeTab,
  emptyLayout,
  frontTabOf,
  openTab,
  placeTab,
  renameTab,
  reopenTab,
  requestKey,
  shiftTab,
  splitTab,
  stepTab,
  type TabLayout,
} from '../../../renderer/app/tabs.ts'
import type { ViewRequest } from '../../../renderer/app/workbench.ts'

const document = (id: string): ViewRequest => ({ view: 'document', documentId: id as DocumentId })
const grid: ViewRequest = { view: 'grid', gridId: 'g' as GridId }
const opened = (...requests: readonly ViewRequest[]): TabLayout =>
  requests.reduce((layout, request) => openTab(layout, request, 'tab'), emptyLayout)
/** Groups as lists of request keys, the front tab of each in brackets, the active group with a star. */
const shapeOf = (layout: TabLayout): string =>
  layout.groups
    .map((group) => {
      const tabs = group.tabs.map((tab) =>
        tab.id === group.front ? `[${requestKey(tab.request)}]` : requestKey(tab.request),
      )
      return `${group.id === layout.activeGroup ? '*' : ''}${tabs.join(' ')}`
    })
    .join(' | ')
const idOf = (layout: TabLayout, request: ViewRequest): string => {
  const tab = layout.groups
    .flatMap((group) => group.tabs)
    .find((one) => requestKey(one.request) === requestKey(request))
  if (!tab) throw new Error('no such tab')
  return tab.id
}

describe('openTab', () => {
  it('opens beside the tab in front, not at the end', () => {
    const two = opened(document('a'), document('b'))
    const back = activateTab(two, idOf(two, document('a')))
    expect(shapeOf(openTab(back, grid, 'tab'))).toBe('*document a [grid g] document b')
  })

  it('brings the tab of the same document to the front and hands it the new place', () => {
    const two = opened(document('a'), grid)
    const target = { side: 'en', start: 5, end: 9 } as const
    const again = openTab(two, { view: 'document', documentId: 'a' as DocumentId, target }, 'tab')
    expect(shapeOf(again)).toBe('*[document a] grid g')
    expect(frontTabOf(again)?.request).toMatchObject({ target })
  })

  it('puts a source beside the grid it was opened from', () => {
    expect(shapeOf(openTab(opened(grid), document('a'), 'split'))).toBe('[grid g] | *[document a]')
  })

  it('keeps to the neighbouring group once there is one', () => {
    const first = openTab(opened(grid), document('a'), 'split')
    const second = openTab(activateTab(first, idOf(first, grid)), document('b'), 'split')
    expect(shapeOf(second)).toBe('[grid g] | *document a [document b]')
  })
})

describe('backTab', () => {
  it('returns to the grid a sentence was opened from', () => {
    const source = openTab(opened(grid), document('a'), 'split')
    expect(shapeOf(backTab(source))).toBe('*[grid g] | [document a]')
  })

  it('stays where the tab it came from is closed', () => {
    const source = openTab(opened(grid), document('a'), 'tab')
    const alone = closeTab(source, idOf(source, grid))
    expect(backTab(alone)).toBe(alone)
  })
})

describe('closeTab', () => {
  it('brings the next tab to the front, and the one before at the end', () => {
    const three = opened(document('a'), document('b'), document('c'))
    const middle = activateTab(three, idOf(three, document('b')))
    expect(shapeOf(closeTab(middle, idOf(middle, document('b'))))).toBe('*document a [document c]')
    expect(shapeOf(closeTab(three, idOf(three, document('c'))))).toBe('*document a [document b]')
  })

  it('takes a group away with its last tab, save the only one', () => {
    const two = openTab(opened(grid), document('a'), 'split')
    const one = closeTab(two, idOf(two, document('a')))
    expect(shapeOf(one)).toBe('*[grid g]')
    expect(shapeOf(closeTab(one, idOf(one, grid)))).toBe('*')
  })

  it('can be taken back, the last closed first', () => {
    const two = opened(document('a'), grid)
    const none = closeTab(closeTab(two, idOf(two, document('a'))), idOf(two, grid))
    expect(shapeOf(reopenTab(none))).toBe('*[grid g]')
    expect(shapeOf(reopenTab(reopenTab(none)))).toBe('*grid g [document a]')
  })
})

describe('splitTab', () => {
  it('moves the front tab beside when its group has others', () => {
    expect(shapeOf(splitTab(opened(document('a'), grid), 'horizontal'))).toBe('[document a] | *[grid g]')
  })

  it('shows a lone tab a second time', () => {
    expect(shapeOf(splitTab(opened(grid), 'horizontal'))).toBe('[grid g] | *[grid g]')
  })

  it('makes no more than three groups', () => {
    let layout = opened(document('a'), document('b'), document('c'), document('d'), document('e'))
    for (let round = 0; round < 5; round += 1) layout = splitTab(activateTab(layout, 't1'), 'vertical')
    expect(layout.groups.length).toBeLessThanOrEqual(3)
    expect(layout.groups.flatMap((group) => group.tabs)).toHaveLength(5)
  })

  it('puts the front tab beneath, and what opens beside it next too', () => {
    const below = splitTab(opened(document('a'), grid), 'vertical')
    expect(shapeOf(below)).toBe('[document a] | *[grid g]')
    expect(below.orientation).toBe('vertical')
    const third = openTab(below, document('b'), 'split')
    expect(shapeOf(third)).toBe('[document a] | [grid g] | *[document b]')
    expect(third.orientation).toBe('vertical')
  })

  it('turns groups that stand in the other direction and leaves each its tabs', () => {
    const beside = splitTab(opened(document('a'), document('b'), grid), 'horizontal')
    const turned = splitTab(beside, 'vertical')
    expect(turned).toEqual({ ...beside, orientation: 'vertical' })
    const first = activateTab(turned, idOf(turned, document('b')))
    expect(shapeOf(splitTab(first, 'vertical'))).toBe('[document a] | *grid g [document b]')
  })
})

describe('moving tabs', () => {
  it('shifts by one place and stops at the ends', () => {
    const three = opened(document('a'), document('b'), document('c'))
    const shifted = shiftTab(three, idOf(three, document('c')), -1)
    expect(shapeOf(shifted)).toBe('*document a [document c] document b')
    expect(shiftTab(three, idOf(three, document('a')), -1)).toBe(three)
  })

  it('drops a tab before another of a different group', () => {
    const two = openTab(opened(document('a'), grid), document('b'), 'split')
    const dropped = placeTab(two, idOf(two, document('b')), two.groups[0]?.id ?? '', idOf(two, grid))
    expect(shapeOf(dropped)).toBe('*document a [document b] grid g')
  })

  it('steps round the end', () => {
    const two = opened(document('a'), grid)
    expect(shapeOf(stepTab(two, 1))).toBe('*[document a] grid g')
  })

  it('keeps the layout itself when a title does not change', () => {
    const one = renameTab(opened(grid), 't1', 'NLPX')
    expect(frontTabOf(one)?.title).toBe('NLPX')
    expect(renameTab(one, 't1', 'NLPX')).toBe(one)
  })
})

describe('titleOfTab', () => {
  const chinese = (key: Parameters<typeof translate>[1], details?: Parameters<typeof translate>[2]) =>
    translate('zh-Hant', key, details)

  it('follows the language of the interface, but for a name of its own', () => {
    const named = { message: 'grids.tab', details: { name: 'HLO' } } as const
    expect(titleOfTab({ title: named }, 'app.grid', chinese)).toBe(
      translate('zh-Hant', 'grids.tab', { name: 'HLO' }),
    )
    expect(titleOfTab({ title: 'Lasers' }, 'app.grid', chinese)).toBe('Lasers')
    expect(titleOfTab({ title: null }, 'checks.title', chinese)).toBe(translate('zh-Hant', 'checks.title'))
  })

  it('is one change where it is told the same again', () => {
    const layout = openTab(emptyLayout, { view: 'metrics' }, 'tab')
    const tabId = layout.groups[0]?.tabs[0]?.id ?? ''
    const renamed = renameTab(layout, tabId, { message: 'metrics.title' })
    expect(renamed).not.toBe(layout)
    expect(renameTab(renamed, tabId, { message: 'metrics.title' })).toBe(renamed)
  })
})
