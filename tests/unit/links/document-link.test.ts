import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import {
  formatDocumentLink,
  formatPageLink,
  parseDocumentLink,
  parsePageLink,
} from '../../../shared/links/document-link.ts'

const documentId = '6f0c1d2e-aaaa-4bbb-8ccc-0123456789ab' as DocumentId

describe('a link to a place in a document', () => {
  it.each([
    [{ documentId, line: 12, at: { start: 340, end: 362 }, version: 3 }, '?line=12&at=340-362&v=3'],
    [{ documentId, line: 12, at: { start: 340, end: 362 }, version: null }, '?line=12&at=340-362'],
    [{ documentId, line: 12, at: null, version: null }, '?line=12'],
    [{ documentId, line: null, at: { start: 0, end: 5 }, version: 1 }, '?at=0-5&v=1'],
    [{ documentId, line: null, at: null, version: null }, ''],
  ])('is read as it was written: %j', (link, query) => {
    const address = formatDocumentLink(link)
    expect(address).toBe(`lightbench://document/${documentId}${query}`)
    expect(parseDocumentLink(address)).toEqual(link)
    expect(parsePageLink(formatPageLink(link))).toEqual(link)
  })

  it.each([
    '',
    'https://document/abc',
    'lightbench://note/abc',
    'lightbench://document/',
    'lightbench://document/../secret',
    'lightbench://document/a b',
    'lightbench://document/abc?line=x',
    'lightbench://document/abc?at=5-5',
    'lightbench://document/abc?at=9-5',
    'lightbench://document/abc?line=1&at=1-2&do=evil',
    'lightbench://document/abc?at=1-2&v=0',
    'lightbench://document/abc?at=1-2&v=x',
    'lightbench://document/abc?line=1&v=2',
    'lightbench://document/abc?',
    `lightbench://document/${'a'.repeat(400)}`,
    'LIGHTBENCH://document/abc',
  ])('is refused where it is none: %j', (address) => {
    expect(parseDocumentLink(address)).toBeNull()
    expect(parsePageLink(`#/open?${address}`)).toBeNull()
  })

  it('is refused with a stray percent sign in the page’s address', () => {
    expect(parsePageLink('#/open?lightbench://document/%E0%A4%A')).toBeNull()
    expect(parsePageLink('#/settings')).toBeNull()
  })
})
