import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../../electron/extraction/detect-format.ts'
import { extensionOf } from '../../../electron/extraction/detect-content.ts'
import { extract, extractFile } from '../../support/extract.ts'
import { formatFiles } from '../../support/format-files.ts'
import { makeZip } from '../../support/make-docx.ts'

const files = formatFiles()
const bytesOf = (name: string): Uint8Array => files[name] ?? Buffer.alloc(0)

describe('a file under another name', () => {
  it.each([
    ['call.pdf', 'pdf'],
    ['call.docx', 'docx'],
    ['call.odt', 'odt'],
    ['book.epub', 'epub'],
    ['pairs.xlsx', 'xlsx'],
    ['call.rtf', 'rtf'],
    ['call.html', 'html'],
    ['call.mhtml', 'mhtml'],
    ['call.srt', 'srt'],
    ['call.vtt', 'vtt'],
    ['pairs.tmx', 'tmx'],
    ['calls.zip', 'archive'],
  ])('%s is known by its content', (name, format) => {
    for (const other of ['txt', 'html', 'docx', 'zip', 'pdf', 'csv', 'doc', 'json', 'dat', ''])
      expect([other, detectFormat(bytesOf(name), other)]).toEqual([other, format])
  })

  it.each(['call.docx', 'report.pdf', 'book.epub', 'call.json', 'table.xlsx'])(
    'of words called %s is read as the words it is',
    async (name) => {
      expect((await extract(name, 'Operator: Good morning.\n')).text).toBe('Operator: Good morning.\n')
    },
  )
})

describe('a text', () => {
  it.each([
    ['that speaks of PDF files', 'A file of that kind begins with %PDF-1.7, we learned.\n', 'text'],
    ['that begins with a tag of its own', '<Operator> Good morning.\n', 'text'],
    ['that is part of a page', '\n<!-- saved --><div><p>Good morning.</p></div>', 'html'],
    [
      'that is a page in UTF-16',
      Buffer.from('\ufeff<!DOCTYPE html><html><p>Good morning.</p>', 'utf16le'),
      'html',
    ],
  ])('%s is told for what it is', (_, content, format) => {
    expect(detectFormat(Buffer.from(content), 'txt')).toBe(format)
  })

  it('behind stray bytes is a PDF still where its name says so', () => {
    expect(detectFormat(Buffer.from('\r\n\r\n%PDF-1.4\n'), 'pdf')).toBe('pdf')
  })
})

describe('a file that is no document', () => {
  it.each([
    [
      'deck.pptx',
      makeZip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }),
      'format-unsupported',
      'pptx',
    ],
    [
      'book.xlsb',
      makeZip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }),
      'format-unsupported',
      'xlsb',
    ],
    ['page.pages', makeZip({ 'Index/Document.iwa': 'x' }), 'format-unsupported', 'iWork'],
    ['photo.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'file-not-text', 'PNG'],
    ['empty.vtt', Buffer.from('WEBVTT\n\n'), 'file-without-text', 'cues'],
    ['empty.srt', Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n\n'), 'file-without-text', 'cues'],
    ['blank.csv', Buffer.from(' \n'), 'file-empty', '2 B'],
    ['archive.7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'file-not-text', '7-Zip'],
  ])('%s is refused with its reason', async (name, bytes, code, reason) => {
    expect(await extractFile(name, bytes)).toEqual({ kind: 'refused', code, reason })
    expect(extensionOf(name)).not.toBe('')
  })
})
