import type { Locator } from '@playwright/test'

/** Selects words of one cell of the reader, as a drag over them does. */
export async function selectWords(cell: Locator, words: string): Promise<void> {
  await cell.scrollIntoViewIfNeeded()
  await cell.evaluate((element, wanted) => {
    const start = (element.textContent ?? '').indexOf(wanted)
    if (start < 0) throw new Error(`the cell does not say ${wanted}`)
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const ends: [Node, number][] = []
    let at = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = (node as Text).data.length
      for (const [index, place] of [start, start + wanted.length].entries())
        if (!ends[index] && (index === 0 ? place < at + length : place <= at + length))
          ends[index] = [node, place - at]
      at += length
    }
    const [[from, fromOffset] = [element, 0], [to, toOffset] = [element, 0]] = ends
    document.getSelection()?.setBaseAndExtent(from, fromOffset, to, toOffset)
    // Nobody presses a key sooner than the page has noticed what is selected.
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))))
  }, words)
}

/** The words that a highlight paints in a cell, piece by piece put together. */
export const highlightedIn = (cell: Locator, colour: number): Promise<string> =>
  cell
    .locator(`mark.hl-${colour}`)
    .allInnerTexts()
    .then((pieces) => pieces.join(''))

export const selectedWords = (cell: Locator): Promise<string> =>
  cell.page().evaluate(() => document.getSelection()?.toString() ?? '')
