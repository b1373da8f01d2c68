import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ExtractedText, Refusal } from '../../../electron/extraction/extracted-text.ts'
import { extract, extractFile } from '../../support/extract.ts'
import { createRandom } from '../../support/random.ts'
import { firstExtra, writePdf, type PdfDraft, type PdfDraftPage } from '../../support/write-pdf.ts'

const page = (text = 'Thank you, and good afternoon, everyone.'): PdfDraftPage => ({
  items: [{ text, x: 72, y: 100 }],
})
const picture: PdfDraftPage = { items: [{ from: [60, 60], to: [500, 500] }] }
const outcomeOf = (file: ExtractedText | Refusal): string => (file.kind === 'refused' ? file.code : file.text)
const read = async (draft: PdfDraft): Promise<string> =>
  outcomeOf(await extractFile('call.pdf', writePdf(draft)))

/** A page whose content is these coded bytes. */
function withContent(coded: Buffer, filter: string): Buffer {
  const head = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Count 1 /Kids [3 0 R] >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>
endobj
4 0 obj
<< /Length ${coded.length} /Filter ${filter} >>
stream
`
  const tail = '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF'
  return Buffer.concat([Buffer.from(head), coded, Buffer.from(tail)])
}

describe('readPdf', () => {
  it('refuses what needs a password, and reads what only forbids changes', async () => {
    expect(await read({ pages: [page()], password: 'secret' })).toBe('file-protected')
    expect(await read({ pages: [page()], password: '' })).toBe('Thank you, and good afternoon, everyone.')
  })

  it('refuses scanned pages, and counts those among others', async () => {
    expect(await read({ pages: [picture, picture] })).toBe('file-without-text')
    const mixed = await extract('call.pdf', writePdf({ pages: [page(), picture, picture] }))
    expect(mixed.text).toBe('Thank you, and good afternoon, everyone.')
    expect(mixed.warnings).toEqual(['pages-without-text:2'])
    expect((await extract('call.pdf', writePdf({ pages: [page()] }))).warnings).toEqual([])
  })

  it('refuses fonts that do not say which characters they draw', async () => {
    const items = [{ text: '本季度營收增長百分之十二', x: 72, y: 100, font: 'Songti' as const }]
    expect(await read({ pages: [{ items }], withoutUnicode: true })).toBe('file-without-text')
    const shifted = Array.from(
      'Revenue grew in the quarter and we expect it to grow further in the year. '.repeat(6),
      (one) => (one === ' ' ? one : String.fromCharCode(33 + ((one.charCodeAt(0) + 55) % 94))),
    ).join('')
    const lines = shifted.match(/.{1,80}/g) ?? []
    const text = lines.map((line, index) => ({ text: line, x: 72, y: 100 + index * 13 }))
    expect(await read({ pages: [{ items: text }] })).toBe('file-without-text')
  })

  it('reads a file that was cut short as far as its pages go, and says so', async () => {
    const whole = writePdf({
      pages: [page('First of three.'), page('Second of three.'), page('Third of three.')],
    })
    const withoutTable = await extract('call.pdf', whole.subarray(0, whole.length - 250))
    expect(withoutTable.text).toBe('First of three.\nSecond of three.\nThird of three.')
    expect(withoutTable.warnings).toEqual(['file-repaired'])
    const second = Buffer.from(whole).indexOf(Buffer.from('Third of three.').toString('hex'))
    const cut = await extract('call.pdf', whole.subarray(0, second))
    expect(cut.text).toBe('First of three.\nSecond of three.')
    expect(cut.warnings).toContain('file-repaired')
  })

  it('reads a file whose catalogue is lost by the pages that are left', async () => {
    const whole = Buffer.from(writePdf({ pages: [page('First of two.'), page('Second of two.')] })).toString(
      'latin1',
    )
    const lost = whole.replace('/Type /Catalog', '/Type /Xatalog').replace(/trailer[^]*$/, '')
    expect((await extract('call.pdf', Buffer.from(lost, 'latin1'))).text).toBe(
      'First of two.\nSecond of two.',
    )
  })

  it('refuses what only begins like a PDF', async () => {
    for (const content of [
      '%PDF-1.7 and then nothing of the kind',
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj',
    ])
      expect(outcomeOf(await extractFile('call.pdf', content))).toBe('file-damaged')
  })

  it('knows a PDF by its content, whatever its name', async () => {
    expect((await extract('call.txt', writePdf({ pages: [page()] }))).text).toBe(
      'Thank you, and good afternoon, everyone.',
    )
  })

  it('runs nothing a file brings along', async () => {
    const action = `<< /S /JavaScript /JS (while (true) {}) >>`
    const launch = `<< /S /Launch /F (calc.exe) /Next << /S /URI /URI (https://collector.invalid/) >> >>`
    const catalogue = `/OpenAction ${action} /AA << /WC ${launch} >> /Names << /JavaScript << /Names [(a) ${firstExtra} 0 R] >> >> /AcroForm << /Fields [] /XFA (x) >>`
    expect(await read({ pages: [page()], catalogue, extra: [action] })).toBe(
      'Thank you, and good afternoon, everyone.',
    )
  })

  it('ends what unpacks without end, soon and within bounds of memory', async () => {
    const spaces = deflateSync(Buffer.alloc(600_000_000, 32))
    const bombs = [
      withContent(spaces, '/FlateDecode'),
      withContent(deflateSync(spaces), '[/FlateDecode /FlateDecode]'),
    ]
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
    for (const bomb of bombs) {
      const begun = performance.now()
      expect(outcomeOf(await extractFile('call.pdf', bomb))).toBe('importer-stopped')
      expect(performance.now() - begun).toBeLessThan(10_000)
    }
    clearInterval(watch)
    expect(most - before).toBeLessThan(800_000_000)
    expect(await read({ pages: [page()] })).toBe('Thank you, and good afternoon, everyone.')
  })

  it('reads or refuses damaged files, never fails on one or takes long', async () => {
    const random = createRandom(20_311)
    const whole = Buffer.from(
      writePdf({
        pages: Array.from({ length: 4 }, (_, index) => page(`Page ${index} of the call, as it was said.`)),
      }),
    )
    const codes = new Set<string>()
    for (let round = 0; round < 60; round++) {
      const bytes = Buffer.from(
        whole.subarray(0, round % 3 === 0 ? Math.floor(random() * whole.length) : whole.length),
      )
      for (let change = 0; change < round; change++)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      const begun = performance.now()
      const outcome = await extractFile('call.pdf', bytes)
      expect(performance.now() - begun).toBeLessThan(10_000)
      codes.add(outcome.kind === 'refused' ? outcome.code : 'read')
    }
    expect(
      [...codes].filter((code) => !/^(?:read|file-[a-z-]+|importer-stopped|format-unsupported)$/.test(code)),
    ).toEqual([])
    expect(codes).toContain('read')
    expect(codes).toContain('file-damaged')
  })

  it('refuses trees of pages without end', async () => {
    const tree = (kids: string, count: number): string =>
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count ${count} /Kids [${kids}] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF`
    expect(outcomeOf(await extractFile('a.pdf', tree('2 0 R', 1)))).toBe('file-damaged')
    expect(outcomeOf(await extractFile('a.pdf', tree('3 0 R '.repeat(100_000), 100_000)))).toBe(
      'file-damaged',
    )
    const deep = `%PDF-1.4\n1 0 obj\n${'['.repeat(1_000_000)}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF`
    expect(outcomeOf(await extractFile('a.pdf', deep))).toBe('file-damaged')
  })
})
