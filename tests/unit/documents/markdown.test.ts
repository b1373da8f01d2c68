import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { listLines, listSections } from '../../support/parse-text.ts'

const parseNamed = (fileName: string, lines: readonly string[]) =>
  parseDocument({ text: lines.join('\n'), fileName, companies: [] })

const lines = [
  '# Notes on a visit to Harbour Optics',
  '',
  '## What they showed',
  '',
  'The line runs two shifts a day and wants a third.',
  'Nothing is for sale yet',
  '',
  'A paragraph that is long enough to be read as one, with a comma and a full stop at its end, and no more to say.',
  '+ one furnace',
  '+ two lathes',
  '',
  '```',
  '# not a heading',
  '```',
  '### What is missing ###',
  '### And what is not',
  '12. the twelfth reason',
]

describe('parseDocument on Markdown', () => {
  const parsed = parseNamed('visit.md', lines)

  it('titles it without the mark, and says where the title stands', () => {
    expect(parsed.metadata.title).toBe('Notes on a visit to Harbour Optics')
    expect(parsed.evidence.find(({ field }) => field === 'title')).toEqual({
      field: 'title',
      line: 1,
      quote: 'Notes on a visit to Harbour Optics',
    })
  })

  it('takes marked lines for headings, and no other short line and no code', () => {
    expect(listLines(parsed, 'heading')).toEqual([1, 3, 15, 16])
    expect(parsed.sections.map(({ title }) => title)).toEqual([
      'Notes on a visit to Harbour Optics',
      'What they showed',
      'What is missing',
      'And what is not',
    ])
    expect(listSections(parsed)).toEqual(['title 1-1', 'body 3-14', 'body 15-15', 'body 16-17'])
  })

  it('takes list items by their marks', () => {
    expect(listLines(parsed, 'list')).toEqual([9, 10, 17])
  })

  it('reads the headings of a file without marks by their look', () => {
    const plain = [
      'A visit',
      '',
      'What they showed',
      ...lines.slice(7, 8),
      'What is missing',
      ...lines.slice(7, 8),
    ]
    expect(listLines(parseNamed('visit.md', plain), 'heading')).toEqual(
      listLines(parseNamed('visit.txt', plain), 'heading'),
    )
  })
})

it('leaves a plus sign at the beginning of a plain line alone', () => {
  expect(listLines(parseNamed('visit.txt', lines), 'list')).toEqual([17])
})
