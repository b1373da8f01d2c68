import { describe, expect, it } from 'vitest'
import { listLines, listSections, parseText } from '../../support/parse-text.ts'

const paragraph =
  'A laser is the only part of the link that ages, so the best place for it is where a hand can reach it, which is the front of the rack and not the middle of a package.'

describe('parseDocument on an essay', () => {
  const parsed = parseText([
    'Yield Before Light',
    'And what it means for the makers of lasers',
    'Opinions are my own. Nothing here is investment advice.',
    'I had promised to stop.',
    'Anyways.',
    paragraph,
    'The Number on the Wall',
    paragraph,
    'As Brightwell CEO Ivan Okoye put it in April:',
    '“We ship what we can grow, and we can grow more every quarter.”',
    'Okoye went further. He told the room that the company',
    '“does not plan” to buy a foundry, though it might.',
    'Brightwell',
    paragraph,
    'CPO: Move the lens next to the chip.',
    paragraph,
    'Reach: How far light goes',
    paragraph,
    'Cost: What it takes',
    '- Lenses',
    '- Labour',
    '',
    '',
    'Hi Mona, great piece! Who makes the lens?',
  ])

  it('finds title and headings, and takes no short sentence, lead-in or subtitle for one', () => {
    expect(listLines(parsed, 'heading')).toEqual([1, 7, 13, 15, 17, 19])
  })

  it('parts title, notice, body by headings, and comments', () => {
    expect(listSections(parsed)).toEqual([
      'title 1-2',
      'disclaimer 3-3',
      'body 4-6',
      'body 7-12',
      'body 13-14',
      'body 15-16',
      'body 17-18',
      'body 19-21',
      'comments 24-24',
    ])
    expect(parsed.sections[3]?.title).toBe('The Number on the Wall')
  })

  it('keeps a standalone quotation apart from a line that only begins with one', () => {
    expect(listLines(parsed, 'quote')).toEqual([10])
    expect(listLines(parsed, 'list')).toEqual([20, 21])
    expect(listLines(parsed, 'comment')).toEqual([24])
  })

  it('names the author whom a comment greets and the people quoted', () => {
    expect(parsed.participants).toEqual([
      { name: 'Mona', role: 'Author', firm: null, side: 'other', aliases: [] },
      { name: 'Ivan Okoye', role: 'CEO', firm: 'Brightwell', side: 'other', aliases: ['Okoye'] },
    ])
  })

  it('calls it an article of no single company', () => {
    expect(parsed.metadata).toMatchObject({
      kind: 'article',
      title: 'Yield Before Light',
      company: null,
      period: null,
      date: null,
    })
  })
})

describe('parseDocument on other documents', () => {
  it('reads the header of a podcast’s write-up and finds its title below the bylines', () => {
    const parsed = parseText([
      'Compiled & Edited by Harbor Street Notes',
      'Host: Imre',
      'Where the Light Comes From: A Tour of the Supply Chain',
      'Podcast source: The Long Wave',
      'Broadcast date: March 12, 2026',
      'Editor’s Note',
      paragraph,
      'Copper and its limits',
      '- Copper gets shorter every year.',
      '- Light does not.',
      paragraph,
    ])
    expect(parsed.metadata).toMatchObject({
      kind: 'podcast',
      title: 'Where the Light Comes From: A Tour of the Supply Chain',
      date: '2026-03-12',
      source: 'The Long Wave',
    })
    expect(listSections(parsed)).toEqual(['title 1-5', 'body 6-7', 'body 8-11'])
    expect(listLines(parsed, 'heading')).toEqual([3, 6, 8])
  })

  it('joins the lines of paragraphs that were wrapped by hand', () => {
    const parsed = parseText([
      'Notes on a visit to the Brightwell plant',
      '',
      'The plant lies an hour north of the city and was built in',
      '1998 for a maker of loudspeakers. The clean room takes up',
      'about a third of the floor and runs around the clock.',
      '',
      'Yield on the new line stood at 71% in March, up from 58%',
      'in December, and the foreman expects 80% before the summer',
      'is out. He was careful not to promise anything.',
    ])
    expect(parsed.passages.map(({ lines }) => lines)).toEqual([
      [1, 1],
      [3, 5],
      [7, 9],
    ])
    expect(parsed.passages[2]?.en?.text.split('\n')).toHaveLength(3)
  })

  it('reads a memo by its fields and a release by its wire', () => {
    const memo = parseText([
      'MEMORANDUM',
      'To: Investment Committee',
      'From: Ada Brook',
      'Date: March 3, 2026',
      'Subject: Position size',
      paragraph,
      'Risks',
      paragraph,
    ])
    expect(memo.metadata).toMatchObject({ kind: 'memo', date: '2026-03-03' })
    const release = parseText([
      'Brightwell Optics Announces Third Quarter 2025 Results',
      'AUSTIN, Texas, Oct. 30, 2025 (GLOBE NEWSWIRE) -- Brightwell Optics, Inc. (NYSE: BWO) today announced financial results for its third quarter.',
      'Revenue was $88.0 million.',
    ])
    expect(release.metadata).toMatchObject({
      kind: 'release',
      company: 'Brightwell Optics',
      ticker: 'BWO',
      exchange: 'NYSE',
      period: '2025Q3',
      date: '2025-10-30',
    })
  })

  it('marks rows of a table', () => {
    const parsed = parseText(['Key figures', 'Metric\tQ1\tQ2', 'Revenue\t80\t88'])
    expect(listLines(parsed, 'table')).toEqual([2, 3])
  })

  it('calls text of no recognisable shape other, with its lines as text', () => {
    const parsed = parseText(['one two three', 'four five'])
    expect(parsed.metadata).toMatchObject({ kind: 'other', title: 'invented' })
    expect(listLines(parsed, 'text')).toEqual([1, 2])
  })

  it('finds nothing in an empty text', () => {
    const { sections, turns, passages, participants } = parseText('')
    expect({ sections, turns, passages, participants }).toEqual({
      sections: [],
      turns: [],
      passages: [],
      participants: [],
    })
  })
})
