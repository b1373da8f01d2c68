import { describe, expect, it } from 'vitest'
import { tidyFirm } from '../../../shared/calls/broker-firms.ts'
import { findIntroductions } from '../../../shared/calls/find-introductions.ts'
import { findSpeakers } from '../../../shared/calls/find-speakers.ts'
import { toNameKey } from '../../../shared/calls/person-name.ts'
import type { Label } from '../../../shared/calls/read-label.ts'
import { compareNames, readNameParts } from '../../../shared/calls/similar-name.ts'
import { listTurns, parseText } from '../../support/parse-text.ts'

const compare = (left: string, right: string) => compareNames(readNameParts(left), readNameParts(right))

describe('compareNames', () => {
  it.each([
    ['Tess Quill', 'TESS QUILL', 'same'],
    ['José Álvarez', 'Jose Alvarez', 'same'],
    ['Tess Quill, CFA', 'Tess Quill', 'same'],
    ['Anna-Maria Holt', 'Anna Maria Holt', 'same'],
    ['Robert Vane, Jr.', 'Robert Vane', 'same'],
    ['T. Quill', 'Tess Quill', 'variant'],
    ['Tess B. Quill', 'Tess Quill', 'variant'],
    ['R. Owen Field', 'Owen Field', 'variant'],
    ['Tim Harrow', 'Timothy Harrow', 'variant'],
    ['Bill Osei', 'William Osei', 'variant'],
    ['Mike Kowalk', 'Michael Kowalk', 'variant'],
    ['Yi-Chun Lo', 'Yichun Lo', 'variant'],
    ['Huang Wei-Jie', 'Wei-Jie Huang', 'variant'],
    ['Ana Costa', 'Ana Costa Leal', 'variant'],
    ['Ivan Okoyee', 'Ivan Okoye', 'near'],
    ['Wu Pen Yorin', 'Wupen Yorin', 'variant'],
    ['Maryn Kovalk', 'Maren Kowalk', 'far'],
    ['Mark Field', 'Mary Field', 'none'],
    ['Michael Chen', 'Michelle Chen', 'none'],
    ['David Chan', 'David Chen', 'none'],
    ['Eric Johnson', 'Erica Johnson', 'none'],
    ['Tess B. Quill', 'Tess M. Quill', 'none'],
    ['Robert Vane Jr.', 'Robert Vane Sr.', 'none'],
    ['Ivan Okoye', 'Nora Feld', 'none'],
  ])('takes %j and %j for %s', (left, right, likeness) => {
    expect(compare(left, right)).toBe(likeness)
    expect(compare(right, left)).toBe(likeness)
  })
})

describe('findSpeakers on calls of many names', () => {
  // Names as people have them, many of them a letter apart.
  const given =
    'Alan Amy Andrew Ann Brian Bryan Carl Carla Christian Christina Dan Dana Eric Erica Gary Greg Jason Jay Jean Jeff Jim Joan John Joseph Juan Julia Julie Karen Ken Kevin Laura Lauren Marc Maria Mark Martin Mary Matt Michael Michelle Neil Nick Nicole Pat Paul Paula Rich Rob Ryan Sam Sara Sarah Scott Sean Simon Stefan Stephanie Sue Tim Todd Tom'.split(
      ' ',
    )
  const family =
    'Allen Anderson Baker Barnes Chan Chang Chen Cheng Chu Clark Cohen Cole Cook Cooper Fisher Fong Foster Gao Green Greene Hall Han Hansen Hanson Hart Ho Hu Huang Jain Jensen Johnson Johnston Kang Kelly Kim Lam Lau Lee Li Lin Liu Lo Lu Ma Martin Martinez Meyer Meyers Miller Moore Ng Olsen Olson Park Parker Perez Petersen Peterson Roberts Robertson Ross Singh Song Su Sun Tan Tang Tong Walker Wang Weber Wei White Wong Wu Xu Yang Yu Zhang Zhao Zhou Zhu'.split(
      ' ',
    )
  let state = 11
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const label = (name: string): Label => ({
    name,
    key: toNameKey(name),
    role: null,
    firm: null,
    form: 'plain',
    length: name.length,
  })

  it.each([
    ['with a list', true],
    ['without one', false],
  ])('gives every one of 14 people his own turns and firm, %s', (_, hasList) => {
    for (let round = 0; round < 150; round++) {
      const people = new Set<string>()
      while (people.size < 14)
        people.add(`${given[draw(given.length)] ?? ''} ${family[draw(family.length)] ?? ''}`)
      const [company, analysts] = [[...people].slice(0, 4), [...people].slice(4)]
      const say = (name: string, text: string) => ({ label: label(name), text })
      const turns = [
        ...company.map((name) => say(name, 'Thank you. Revenue rose.')),
        ...analysts.flatMap((name) => [
          say(
            'Operator',
            `Our next question comes from the line of ${name} with Larch Capital. Please go ahead.`,
          ),
          say(name, 'What about lasers?'),
          say(company[draw(4)] ?? '', 'They sell.'),
          say(name, 'Thanks.'),
        ]),
      ]
      const listed = hasList ? [...people].map((name) => ({ label: label(name), side: null })) : []
      const { byKey } = findSpeakers(listed, turns, { companyName: 'Brightwell', isCall: true })
      expect([...people].map((name) => byKey.get(toNameKey(name))?.name)).toEqual([...people])
      expect(analysts.map((name) => byKey.get(toNameKey(name))?.firm)).toEqual(
        analysts.map(() => 'Larch Capital'),
      )
      expect(company.map((name) => byKey.get(toNameKey(name))?.side)).toEqual(company.map(() => 'company'))
    }
  })
})

describe('tidyFirm', () => {
  it.each([
    ['Jeffries', 'Jefferies'],
    ['JPMorgan', 'J.P. Morgan'],
    ['JPMorgan Chase & Co', 'J.P. Morgan'],
    ['Needham', 'Needham & Company'],
    ['B Riley FBR', 'B. Riley Securities'],
    ['Wolff Research', 'Wolfe Research'],
    ['Stiffel', 'Stifel'],
    ['Rosenblat Securities', 'Rosenblatt Securities'],
    ['Bank of America Merrill Lynch', 'Bank of America'],
    ['Barclays Capital, Inc.', 'Barclays'],
    ['Raymond Jones', 'Raymond James'],
    ['Société Générale', 'Societe Generale'],
  ])('reads %j as %s', (heard, firm) => {
    expect(tidyFirm(heard)).toBe(firm)
  })

  it.each([
    'Harbor & Stone',
    'Alder Lane Securities',
    'Stone Research',
    'Larch Capital',
    'Riley Marine',
    'Cowell',
    'X',
  ])('leaves %j, which is no house it knows, as printed', (firm) => {
    expect(tidyFirm(firm)).toBe(firm)
  })
})

describe('findIntroductions', () => {
  it.each([
    ['Our next question comes from the line of Tess Quill with Harbor & Stone.', 'Harbor & Stone'],
    ['The next question is from Tess Quill from Mizuho. Please go ahead.', 'Mizuho'],
    ['We will go next to Tess Quill at Wells Fargo.', 'Wells Fargo'],
    ['Our first question comes from Tess Quill of Bank of the North.', 'Bank of the North'],
    ['We have a question from Tess Quill, Larch Capital. Your line is open.', 'Larch Capital'],
    ['Next we have Tess Quill representing Larch Capital.', 'Larch Capital'],
    ['The next question comes from Barclays’ Tess Quill.', 'Barclays'],
    ['And our next question comes from Tess Quill with bank of America. Go ahead.', 'Bank of America'],
    ['The next question comes from Tess Quill - Larch Capital. Please go ahead.', 'Larch Capital'],
    ['Our next question comes from the line of Tess Quill (Larch Capital).', 'Larch Capital'],
    ['The next question is from Tess Quill, an analyst with Larch Capital.', 'Larch Capital'],
    ['The next question is from Tess Quill calling in from Larch Capital.', 'Larch Capital'],
    ['Our next question comes from Tess Quill over at Larch Capital.', 'Larch Capital'],
    ['Our first question comes from Tess Quill Goldman Sachs. Please go ahead.', 'Goldman Sachs'],
    ['下一個問題來自大安證券的分析師 Tess Quill，請發言。', '大安證券'],
  ])('finds the firm in %j', (words, firm) => {
    const found = findIntroductions(words).findLast(({ name }) => name === 'Tess Quill')
    expect(found?.firm).toBe(firm)
  })

  it.each([
    ['下一個問題來自大安證券的王小明請發言。', '王小明', '大安證券'],
    ['有請中金公司的分析师李文清先生提问。', '李文清', '中金公司'],
  ])('finds name and firm in %j', (words, name, firm) => {
    expect(findIntroductions(words)).toContainEqual({ name, firm })
  })
})

const callWith = (listed: readonly string[], turns: readonly (readonly [label: string, text: string])[]) =>
  parseText([
    'Brightwell Optics (NYSE: BWO) Q3 2025 Earnings Call',
    ...(listed.length === 0 ? [] : ['Company Participants', ...listed]),
    'Operator',
    'Welcome to the Brightwell Optics third quarter 2025 earnings call.',
    ...turns.flat(),
    'Operator',
    'This concludes the call.',
  ])
const speakersOf = (parsed: ReturnType<typeof callWith>) =>
  listTurns(parsed).map((turn) => turn.replace(/ \d+-\d+$/, ''))

describe('the speakers of a call', () => {
  const listed = [
    'Timothy Harrow - Chief Executive Officer',
    'Nora Feld - Chief Financial Officer',
    'Wupen Yorin - President, Lasers',
    'Analysts',
    'Tess Quill - Harbor & Stone',
    'Samik Dasari - Larch Capital',
  ]

  it('go by the list’s spelling, whatever a label prints', () => {
    const parsed = callWith(listed, [
      ['Tim Harrow - Chief Executive Officer', 'Good morning.'],
      ['NORA FELD - Chief Financial Officer', 'Revenue rose.'],
      ['Operator', 'The first question comes from Tess Quill with Harbor & Stone.'],
      ['T. Quill - Analyst', 'What about lasers?'],
      ['Wu Pen Yorin - President, Lasers', 'They sell.'],
      ['Operator', 'The next question comes from Samik Dasari of Larch Capital.'],
      ['Samick Dasary - Analyst', 'And prices?'],
      ['Tim Harrow - Chief Executive Officer', 'They hold.'],
    ])
    expect(speakersOf(parsed)).toEqual([
      'Operator',
      'Timothy Harrow',
      'Nora Feld',
      'Operator',
      'Tess Quill',
      'Wupen Yorin',
      'Operator',
      'Samik Dasari',
      'Timothy Harrow',
      'Operator',
    ])
    expect(parsed.participants.find(({ name }) => name === 'Samik Dasari')).toMatchObject({
      side: 'analyst',
      firm: 'Larch Capital',
      aliases: expect.arrayContaining(['Samick Dasary']),
    })
  })

  it('are two where two with like names are listed, or hold different positions', () => {
    const parsed = callWith(
      ['Jon Harrow - Chief Executive Officer', 'John Harrow - Chief Technology Officer'],
      [
        ['Jon Harrow - Chief Executive Officer', 'Good morning.'],
        ['John Harrow - Chief Technology Officer', 'Lasers work.'],
        ['Jon Harrow - Chief Executive Officer', 'They do.'],
      ],
    )
    expect(speakersOf(parsed).slice(1, 4)).toEqual(['Jon Harrow', 'John Harrow', 'Jon Harrow'])
  })

  it('are two where two with like names speak to each other', () => {
    const parsed = callWith(
      [],
      [
        ['Ivan Okoye - Chief Executive Officer', 'Good morning.'],
        ['Operator', 'The first question comes from Martin Kowalk with Larch Capital.'],
        ['Martin Kowalk', 'What about lasers?'],
        ['Marten Kowalk', 'They sell.'],
        ['Martin Kowalk', 'And prices?'],
        ['Marten Kowalk', 'They hold.'],
        ['Martin Kowalk', 'Thank you.'],
        ['Marten Kowalk', 'Sure.'],
      ],
    )
    expect(new Set(speakersOf(parsed))).toContain('Martin Kowalk')
    expect(new Set(speakersOf(parsed))).toContain('Marten Kowalk')
  })

  it('stay unnamed where the label names nobody, with the side its words say', () => {
    const parsed = callWith(listed, [
      ['Timothy Harrow', 'Good morning.'],
      ['Unidentified Analyst', 'What about lasers?'],
      ['Unidentified Executive', 'They sell.'],
    ])
    expect(
      parsed.participants
        .filter(({ name }) => name.startsWith('Unidentified'))
        .map(({ name, side }) => [name, side]),
    ).toEqual([
      ['Unidentified Analyst', 'analyst'],
      ['Unidentified Executive', 'company'],
    ])
  })

  it('ask for someone else under their own name, at the firm they name', () => {
    const parsed = callWith(listed.slice(0, 3), [
      ['Timothy Harrow', 'Good morning.'],
      ['Operator', 'The first question comes from Samik Dasari of Larch Capital. Your line is open.'],
      ['Priya Nandan', 'Hi, this is Priya on for Samik at Larch Capital. What about lasers?'],
      ['Timothy Harrow', 'They sell.'],
      ['Priya Nandan', 'And prices?'],
      ['Timothy Harrow', 'They hold.'],
      ['Priya Nandan', 'Thanks.'],
    ])
    expect(parsed.participants.find(({ name }) => name === 'Priya Nandan')).toMatchObject({
      side: 'analyst',
      firm: 'Larch Capital',
      aliases: expect.not.arrayContaining(['Samik Dasari']),
    })
  })

  it('of the company do not take a namesake’s firm from an introduction', () => {
    const parsed = callWith(
      [],
      [
        ['Ivan Okoye - Chief Executive Officer', 'Good morning.'],
        ['Operator', 'The first question comes from Michael Kowalk with Larch Capital.'],
        ['Michael Kowalk', 'What about lasers?'],
        ['Michael Brunner', 'They sell.'],
        ['Michael Kowalk', 'And prices?'],
        ['Michael Brunner', 'They hold.'],
        ['Michael Kowalk', 'Thanks.'],
        ['Michael Brunner', 'Sure.'],
      ],
    )
    expect(parsed.participants.find(({ name }) => name === 'Michael Brunner')).toMatchObject({
      side: 'company',
      firm: 'Brightwell Optics',
    })
  })
})
