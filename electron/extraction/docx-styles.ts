import { readXml } from './read-xml.ts'

/** What a paragraph or character style makes of its words. */
export interface DocxStyle {
  /** 1 to 6 for headings and titles. */
  readonly heading: number | null
  readonly isBold: boolean
  readonly isList: boolean
  /** Entries of a table of contents, running heads and feet. */
  readonly isFurniture: boolean
  readonly isQuote: boolean
  readonly isCaption: boolean
}

interface RawStyle {
  name: string
  basedOn: string | null
  outline: number | null
  bold: boolean | null
  numbered: boolean
}

export const plainStyle: DocxStyle = {
  heading: null,
  isBold: false,
  isList: false,
  isFurniture: false,
  isQuote: false,
  isCaption: false,
}

/** A toggle such as bold is on unless it says otherwise. */
export const isOn = (value: string | null): boolean => value === null || !/^(?:0|false|off|none)$/.test(value)

/** The styles of a word processor's document, by their ids. */
export function readDocxStyles(bytes: Uint8Array): ReadonlyMap<string, DocxStyle> {
  const raw = new Map<string, RawStyle>()
  let style: RawStyle | null = null
  readXml(bytes, {
    open: ({ name, attribute }) => {
      if (name === 'style') {
        const id = attribute('styleId')
        style = { name: '', basedOn: null, outline: null, bold: null, numbered: false }
        if (id !== null) raw.set(id, style)
      } else if (!style) return
      else if (name === 'name') style.name = attribute('val') ?? ''
      else if (name === 'basedOn') style.basedOn = attribute('val')
      else if (name === 'outlineLvl') style.outline = Number(attribute('val') ?? 9)
      else if (name === 'b') style.bold = isOn(attribute('val'))
      else if (name === 'numPr') style.numbered = true
    },
    close: (name) => {
      if (name === 'style') style = null
    },
  })
  return new Map([...raw.keys()].map((id) => [id, resolveStyle(id, raw)]))
}

/** Styles may be based on others in a circle; no honest chain is longer. */
const maxChain = 12

function resolveStyle(id: string, raw: ReadonlyMap<string, RawStyle>): DocxStyle {
  const chain: RawStyle[] = []
  for (
    let at: string | null = id;
    at !== null && chain.length < maxChain;
    at = chain.at(-1)?.basedOn ?? null
  ) {
    const found = raw.get(at)
    if (!found) break
    chain.push(found)
  }
  const names = chain.map(({ name }) => name)
  const own = names[0] ?? ''
  const outline = chain.find((one) => one.outline !== null)?.outline ?? null
  const named = names.flatMap((name) => headingOf(name) ?? [])[0] ?? null
  return {
    heading: named ?? (outline !== null && outline < 9 ? Math.min(6, outline + 1) : null),
    isBold: chain.find(({ bold }) => bold !== null)?.bold ?? /^strong$/i.test(own),
    isList: chain.some(({ numbered }) => numbered) || /^list (?:bullet|number)/i.test(own),
    isFurniture: /^(?:toc|目錄|目录)(?: \d|$)|^(?:header|footer|頁首|頁尾|页眉|页脚)$/i.test(own),
    isQuote: /^(?:intense )?quote$|^quotations?$|^block text$|^引文$/i.test(own),
    isCaption: /^caption$|^標號$|^题注$/i.test(own),
  }
}

function headingOf(name: string): number | null {
  if (/^(?:title|標題|标题)$/i.test(name)) return 1
  if (/^(?:subtitle|副標題|副标题)$/i.test(name)) return 2
  const level = /^(?:heading|標題|标题)\s?([1-9])$/i.exec(name)?.[1]
  return level ? Math.min(6, Number(level)) : null
}
