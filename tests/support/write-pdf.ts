import { createHash } from 'node:crypto'

/** A text placed on a page, in points from the upper left corner; `y` is its baseline. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: PdfFontName
  /** `1 0 0` for red. */
  readonly colour?: string
  /** Degrees against the clock. */
  readonly turned?: number
  /** Added to each space, as in a line filled to its column's width. */
  readonly wordSpacing?: number
}

/** A line drawn from one point to another. */
export interface PdfStroke {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

export interface PdfDraftPage {
  readonly items: readonly (PdfText | PdfStroke)[]
  readonly width?: number
  readonly height?: number
  /** Written into the page's dictionary: `/Rotate 90`, `/CropBox [...]`. */
  readonly entries?: string
  /** Operators in place of what `items` gives. */
  readonly content?: string
}

export interface PdfDraft {
  readonly pages: readonly PdfDraftPage[]
  readonly info?: Readonly<Record<string, string>>
  /** Written into the catalogue: `/OpenAction ...`. */
  readonly catalogue?: string
  /** Bodies of further objects, numbered from `firstExtra` on. */
  readonly extra?: readonly string[]
  /** Encrypts with this password needed for reading; empty when only changing is forbidden. */
  readonly password?: string
  /** Leaves out what says which characters the Chinese font's codes are. */
  readonly withoutUnicode?: boolean
}

const fontNames = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Songti'] as const
export type PdfFontName = (typeof fontNames)[number]

/** Every letter of the Western fonts is half as wide as the font is high, so that a test can tell where lines end. */
export const widthOf = (text: string, size: number, font: PdfFontName = 'Helvetica'): number =>
  Array.from(text).length * size * (font === 'Songti' ? 1 : 0.5)

/** Number of the first of `extra`: after catalogue, page tree, information and fonts. */
export const firstExtra = 12
const [catalogueId, treeId, infoId, firstFont] = [1, 2, 3, 4]

/** Writes a PDF with a classic table of objects. */
export function writePdf(draft: PdfDraft): Uint8Array<ArrayBuffer> {
  const characters = collectChinese(draft.pages)
  const bodies = new Map<number, Buffer>()
  const put = (id: number, body: string | Buffer): void =>
    void bodies.set(id, typeof body === 'string' ? Buffer.from(body, 'latin1') : body)
  const extra = draft.extra ?? []
  const pageIds = draft.pages.map((_, index) => firstExtra + extra.length + index * 2)
  put(catalogueId, `<< /Type /Catalog /Pages ${treeId} 0 R ${draft.catalogue ?? ''} >>`)
  put(
    treeId,
    `<< /Type /Pages /Count ${pageIds.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
  )
  const key = draft.password === undefined ? null : makeKey(draft.password)
  const encrypt = (id: number, bytes: Buffer): Buffer => (key ? rc4(objectKey(key.key, id), bytes) : bytes)
  const literal = (id: number, text: string): string => `<${encrypt(id, encodeInfo(text)).toString('hex')}>`
  put(
    infoId,
    `<< ${Object.entries(draft.info ?? {})
      .map(([name, value]) => `/${name} ${literal(infoId, value)}`)
      .join(' ')} >>`,
  )
  for (const [index, name] of fontNames.slice(0, 3).entries())
    put(
      firstFont + index,
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${'500 '.repeat(224)}] >>`,
    )
  const stream = (id: number, content: Buffer, entries = ''): Buffer => {
    const coded = encrypt(id, content)
    return Buffer.concat([
      Buffer.from(`<< /Length ${coded.length} ${entries} >>\nstream\n`, 'latin1'),
      coded,
      Buffer.from('\nendstream', 'latin1'),
    ])
  }
  const chinese = firstFont + 3
  put(
    chinese,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Songti /Encoding /Identity-H /DescendantFonts [${chinese + 1} 0 R] ${draft.withoutUnicode ? '' : `/ToUnicode ${chinese + 3} 0 R`} >>`,
  )
  put(
    chinese + 1,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Songti /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor ${chinese + 2} 0 R >>`,
  )
  put(
    chinese + 2,
    '<< /Type /FontDescriptor /FontName /Songti /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  )
  put(chinese + 3, stream(chinese + 3, Buffer.from(toUnicode(characters), 'latin1')))
  for (const [index, body] of extra.entries()) put(firstExtra + index, body)
  for (const [index, page] of draft.pages.entries()) {
    const id = pageIds[index] ?? 0
    const [width, height] = [page.width ?? 612, page.height ?? 792]
    const fonts = fontNames.map((_, font) => `/F${font} ${firstFont + font} 0 R`).join(' ')
    put(
      id,
      `<< /Type /Page /Parent ${treeId} 0 R /MediaBox [0 0 ${width} ${height}] ${page.entries ?? ''} /Resources << /Font << ${fonts} >> >> /Contents ${id + 1} 0 R >>`,
    )
    const content = page.content ?? page.items.map((item) => drawItem(item, height, characters)).join('\n')
    put(id + 1, stream(id + 1, Buffer.from(content, 'latin1')))
  }
  return join(bodies, key === null ? '' : `/Encrypt ${key.dictionary} /ID [<00> <00>]`)
}

/** Puts objects behind each other and their places into a table. */
function join(bodies: ReadonlyMap<number, Buffer>, trailer: string): Uint8Array<ArrayBuffer> {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let at = parts[0]?.length ?? 0
  const offsets = new Map<number, number>()
  for (const [id, body] of bodies) {
    offsets.set(id, at)
    const part = Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(part)
    at += part.length
  }
  const size = Math.max(...bodies.keys()) + 1
  const rows = Array.from({ length: size }, (_, id) => {
    const offset = offsets.get(id)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root ${catalogueId} 0 R /Info ${infoId} 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Uint8Array.from(Buffer.concat(parts))
}

function drawItem(item: PdfText | PdfStroke, height: number, characters: readonly string[]): string {
  if ('from' in item)
    return `${item.from[0]} ${height - item.from[1]} m ${item.to[0]} ${height - item.to[1]} l S`
  const { text, x, y, size = 10, font = 'Helvetica', colour = '0 0 0', turned = 0, wordSpacing = 0 } = item
  const radians = (turned * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians).toFixed(5), Math.sin(radians).toFixed(5)]
  const shown =
    font === 'Songti'
      ? `<${Array.from(text, (one) => (characters.indexOf(one) + 1).toString(16).padStart(4, '0')).join('')}>`
      : `<${encodeWestern(text).toString('hex')}>`
  const matrix = `${cos} ${sin} ${(-Number(sin)).toFixed(5)} ${cos} ${x} ${height - y} Tm`
  return `BT ${colour} rg /F${fontNames.indexOf(font)} ${size} Tf ${wordSpacing} Tw ${matrix} ${shown} Tj ET`
}

const collectChinese = (pages: readonly PdfDraftPage[]): readonly string[] => [
  ...new Set(
    pages.flatMap(({ items }) =>
      items.flatMap((item) => ('text' in item && item.font === 'Songti' ? Array.from(item.text) : [])),
    ),
  ),
]

const toUnicode = (characters: readonly string[]): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${characters
  .map(
    (one, index) =>
      `1 beginbfchar <${(index + 1).toString(16).padStart(4, '0')}> <${Buffer.from(one, 'utf16le').swap16().toString('hex')}> endbfchar`,
  )
  .join('\n')}
endcmap end end`

const western: Readonly<Record<string, number>> = {
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '…': 0x85,
  '©': 0xa9,
}

const encodeWestern = (text: string): Buffer =>
  Buffer.from(Array.from(text, (one) => western[one] ?? one.charCodeAt(0)))

const encodeInfo = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()
const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)

/** The standard handler's second revision (40 bits): what every reader knows. PDF 1.7, 7.6.3. */
function makeKey(password: string): { readonly key: Buffer; readonly dictionary: string } {
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password))
  const permissions = Buffer.from([0xc0, 0xff, 0xff, 0xff])
  const key = md5(padded(password), owner, permissions, Buffer.from([0])).subarray(0, 5)
  const user = rc4(key, padding)
  return {
    key,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /P -64 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
  }
}

const objectKey = (key: Buffer, id: number): Buffer =>
  md5(key, Buffer.from([id & 255, (id >> 8) & 255, (id >> 16) & 255, 0, 0])).subarray(0, 10)

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    ;[state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0]
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    Array.from(bytes, (byte) => {
      i = (i + 1) & 255
      j = (j + (state[i] ?? 0)) & 255
      ;[state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0]
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
    }),
  )
}
