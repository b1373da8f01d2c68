import { describe, expect, it } from 'vitest'
import { listLines, listSections, listTurns, parseText } from '../../support/parse-text.ts'

const call = [
  'Brightwell Optics, Inc. (NYSE:BWO) Q3 2025 Results Conference Call October 30, 2025 5:00 PM ET',
  'Company Participants',
  'Nora Feld - Vice President of Investor Relations',
  'Ivan Okoye - Chief Executive Officer',
  'Conference Call Participants',
  'Tess Quill - Harbor & Stone',
  'Operator',
  'Welcome to the Brightwell Optics Third Quarter 2025 Earnings Conference Call.',
  'Nora Feld',
  'Our remarks include forward-looking statements that involve risks.',
  'We take no questions on pricing today.',
  'These statements could differ materially from what happens.',
  'I now hand over to Ivan.',
  'Ivan Okoye',
  'Thanks, Nora. Revenue was $88 million.',
  'Question-and-Answer Session',
  'Operator',
  'Our first question is from the line of Tess Quill of Harbor & Stone. Please go ahead.',
  'Tess Quill',
  'What about margins?',
  'Unidentified Analyst',
  'And capacity?',
  'Ivan Okoye',
  'Both are fine.',
  'Leave a Reply',
  'You must be logged in to post a comment.',
]

describe('parseDocument on a call with bare names as labels', () => {
  const parsed = parseText(call)

  it('gives each turn to the person listed, labels left out', () => {
    expect(listTurns(parsed)).toEqual([
      'Operator 8-8',
      'Nora Feld 10-13',
      'Ivan Okoye 15-15',
      'Operator 18-18',
      'Tess Quill 20-20',
      'Unidentified Analyst 22-22',
      'Ivan Okoye 24-24',
    ])
  })

  it('divides the document at its headings and before the page furniture', () => {
    expect(listSections(parsed)).toEqual([
      'title 1-1',
      'participants 2-6',
      'prepared 7-15',
      'questions 16-24',
      'furniture 25-26',
    ])
  })

  it('knows the firm of the company’s people and of a listed analyst', () => {
    expect(parsed.participants.map(({ name, side, firm }) => [name, side, firm])).toEqual([
      ['Nora Feld', 'company', 'Brightwell Optics'],
      ['Ivan Okoye', 'company', 'Brightwell Optics'],
      ['Tess Quill', 'analyst', 'Harbor & Stone'],
      ['Operator', 'operator', null],
      ['Unidentified Analyst', 'analyst', null],
    ])
  })

  it('marks a safe-harbour statement as a disclaimer, sentences in its midst included, and leaves it in its turn', () => {
    expect(listLines(parsed, 'disclaimer')).toEqual([10, 11, 12])
    expect(parsed.passages.find(({ lines }) => lines[0] === 11)?.turn).toBe(1)
  })

  it('leaves results and guidance in the speech, though their paragraph speaks of looking forward', () => {
    const guided = parseText([
      'Brightwell Optics Q2 FY2025 earnings call',
      'Operator: Good morning and welcome.',
      'Nora Feld: Today’s remarks contain forward-looking statements.',
      'Our risk factors are in our filings.',
      'Ivan Okoye: Our margin was 31% in the quarter. Nora will come back with forward-looking guidance.',
      'I will now provide forward-looking guidance. We expect revenue of $90 million to $94 million.',
      'Operator: Our first question comes from Tess Quill of Harbor & Stone.',
      'Tess Quill: What about margins?',
    ])
    expect(listLines(guided, 'disclaimer')).toEqual([3, 4])
  })

  it('reads company, listing, period and date from the title line', () => {
    expect(parsed.metadata).toMatchObject({
      kind: 'call',
      company: 'Brightwell Optics',
      ticker: 'BWO',
      exchange: 'NYSE',
      period: '2025Q3',
      date: '2025-10-30',
    })
  })
})

describe('parseDocument on other layouts of calls', () => {
  it('takes "Name: text" apart when labels stand before the speech, a name that speaks once included', () => {
    const parsed = parseText([
      'Brightwell Optics Q2 FY2025 earnings call',
      'Operator: Good morning and welcome.',
      'Nora Feld: Thank you, operator.',
      'Ivan Okoye: Revenue was up: it reached $88 million.',
      'It will rise again.',
      'Operator: Our first question comes from Tess Quill of Harbor & Stone.',
      'Tess Quill: What about margins?',
      'Ivan Okoye: They are fine.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 2-2',
      'Nora Feld 3-3',
      'Ivan Okoye 4-5',
      'Operator 6-6',
      'Tess Quill 7-7',
      'Ivan Okoye 8-8',
    ])
    expect(parsed.passages.find(({ kind, lines }) => kind === 'speech' && lines[0] === 4)?.en?.text).toBe(
      'Revenue was up: it reached $88 million.',
    )
    expect(listSections(parsed)).toEqual(['title 1-1', 'prepared 2-5', 'questions 6-8'])
  })

  it('reads capitals, positions printed below names, and restores ordinary case', () => {
    const parsed = parseText([
      'BRIGHTWELL OPTICS INC',
      'FIRST QUARTER 2025 EARNINGS CALL',
      'APRIL 30, 2025',
      'CORPORATE PARTICIPANTS',
      'Nora Feld',
      'Brightwell Optics, Inc. - VP, IR',
      'CONFERENCE CALL PARTICIPANTS',
      'Tess Quill',
      'Harbor & Stone - Analyst',
      'PRESENTATION',
      'OPERATOR',
      'Good morning, ladies and gentlemen.',
      'NORA FELD, VP, IR, BRIGHTWELL OPTICS, INC.',
      'Thank you.',
      'QUESTIONS AND ANSWERS',
      'OPERATOR',
      'Tess Quill, Harbor & Stone.',
      'TESS QUILL',
      'Margins?',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 12-12',
      'Nora Feld 14-14',
      'Operator 17-17',
      'Tess Quill 19-19',
    ])
    expect(parsed.metadata).toMatchObject({
      title: 'Brightwell Optics Q1 2025 earnings call',
      period: '2025Q1',
      date: '2025-04-30',
    })
    expect(parsed.participants[1]).toMatchObject({
      name: 'Tess Quill',
      role: 'Analyst',
      firm: 'Harbor & Stone',
    })
  })

  it('leaves a table of contents in the title and finds a list at the end', () => {
    const parsed = parseText([
      'Brightwell Optics (BWO 2.1%)',
      'Q3 2025 Earnings Call',
      'Contents:',
      'Prepared Remarks',
      'Questions and Answers',
      'Call Participants',
      'Prepared Remarks:',
      'Operator',
      'Welcome to the Brightwell Optics third-quarter 2025 earnings call.',
      'Ivan Okoye -- Chief Executive Officer',
      'Revenue was $88 million.',
      'Questions & Answers:',
      'Operator',
      'The first question comes from Tess Quill with Harbor and Stone.',
      'Tess Quill -- Harbor and Stone -- Analyst',
      'What about margins?',
      'Call participants:',
      'Ivan Okoye -- Chief Executive Officer',
      'Tess Quill -- Harbor and Stone -- Analyst',
    ])
    expect(listSections(parsed)).toEqual([
      'title 1-6',
      'prepared 7-11',
      'questions 12-16',
      'participants 17-19',
    ])
    expect(parsed.participants.find(({ name }) => name === 'Tess Quill')).toMatchObject({
      role: 'Analyst',
      firm: 'Harbor and Stone',
    })
  })

  it('begins the questions at the introduction of the first analyst where no heading does', () => {
    const parsed = parseText([
      'Operator',
      'Welcome to the Brightwell Optics second quarter 2025 earnings call.',
      'Ivan Okoye - Chief Executive Officer',
      'Revenue was $88 million. I turn it back to the operator.',
      'Operator',
      'Tess Quill, Harbor & Stone.',
      'Tess Quill - Analyst',
      'What about margins?',
      'Ivan Okoye - Chief Executive Officer',
      'They are fine.',
    ])
    expect(listSections(parsed)).toEqual(['prepared 1-4', 'questions 5-10'])
    expect(parsed.participants.find(({ name }) => name === 'Tess Quill')?.firm).toBe('Harbor & Stone')
  })

  it('does not take a sentence with a comma and a title for a label', () => {
    const parsed = parseText([
      'Operator',
      'Welcome, all.',
      'Now, I would like to turn the call over to Ivan Okoye, Chief Executive Officer.',
      'Ivan Okoye - Chief Executive Officer',
      'Thank you.',
      'Ivan Okoye - Chief Executive Officer',
      'Let me begin.',
    ])
    expect(listTurns(parsed)).toEqual(['Operator 2-3', 'Ivan Okoye 5-5', 'Ivan Okoye 7-7'])
  })

  it('reads an interview with time stamps: host and guest have no side, and its section is the body', () => {
    const parsed = parseText([
      'Deep Light Podcast, Episode 12: Lasers at Work',
      'Host: Ada Brook',
      'Guest: Ivan Okoye',
      '',
      'Ada Brook (00:12):',
      'Welcome to the show. Today we talk lasers.',
      'Ivan Okoye (00:31):',
      'Thanks for having me.',
      'Ada Brook (01:02):',
      'What do you build?',
      'Ivan Okoye (01:05):',
      'Lasers. Lots of them.',
      'Ada Brook (02:02):',
      'Great. Bye.',
      'Ivan Okoye (02:05):',
      'Goodbye.',
    ])
    expect(parsed.metadata.kind).toBe('podcast')
    expect(parsed.participants.map(({ name, role, side }) => `${name}, ${String(role)}, ${side}`)).toEqual([
      'Ada Brook, Host, other',
      'Ivan Okoye, Guest, other',
    ])
    expect(listSections(parsed)).toEqual(['title 1-3', 'body 5-16'])
  })

  it('reads a Chinese call: the one presiding is the operator, and introduces analysts with their firms', () => {
    const parsed = parseText([
      '光華光電 2025 年第三季法人說明會',
      '主持人：各位好，歡迎參加光華光電 2025 年第三季法人說明會。',
      '陳怡安：謝謝主持人。本季營收為 8,800 萬美元。',
      '林志明：毛利率為 31%。',
      '主持人：第一個問題來自大安證券的王小明。',
      '王小明：請問產能如何？',
      '林志明：產能充足。',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 2-2',
      '陳怡安 3-3',
      '林志明 4-4',
      'Operator 5-5',
      '王小明 6-6',
      '林志明 7-7',
    ])
    expect(parsed.participants.find(({ name }) => name === '王小明')).toMatchObject({
      side: 'analyst',
      firm: '大安證券',
    })
    expect(parsed.metadata).toMatchObject({ company: '光華光電', period: '2025Q3', languages: ['zh-Hant'] })
  })
})

describe('parseDocument on names that were misheard', () => {
  const parsed = parseText([
    'Corporate Participants:',
    'Wendel Osei — Chief Executive Officer',
    'Analysts:',
    'Piotr — Analyst',
    'Maren Kowalk — Analyst',
    'Presentation:',
    'operator',
    'Welcome to the Brightwell second quarter 2025 earnings call. I turn it over to Wendell Osay.',
    'Wendel Osei — Chief Executive Officer',
    'Thank you. We had a good quarter.',
    'Questions and Answers:',
    'operator',
    'Your first question comes from the line of Piotr Zielin with Bank of the North. Your line is open.',
    'Piotr',
    'Hi Wendell, it’s Piotr from Larch Capital. Are you sold out?',
    'Wendel Osei',
    'Yes.',
    'operator',
    'Next up is Maryn Kovalk of Stone Harbor. Please go ahead.',
    'Maren Kowalk',
    'Thanks.',
  ])

  it('gives a label of one name the full name of the introduction', () => {
    expect(listTurns(parsed)[3]).toBe('Piotr Zielin 15-15')
    expect(parsed.participants.find(({ name }) => name === 'Piotr Zielin')?.aliases).toContain('Piotr')
  })

  it('believes analysts about their own firm before the operator', () => {
    expect(parsed.participants.find(({ name }) => name === 'Piotr Zielin')?.firm).toBe('Larch Capital')
  })

  it('finds an analyst’s firm under a misheard name, and keeps that spelling as an alias', () => {
    expect(parsed.participants.find(({ name }) => name === 'Maren Kowalk')).toMatchObject({
      firm: 'Stone Harbor',
      aliases: expect.arrayContaining(['Maryn Kovalk']),
    })
  })

  it('knows an executive under the spellings others use', () => {
    expect(parsed.participants[0]?.aliases).toEqual(expect.arrayContaining(['Wendell Osay', 'Wendell']))
  })
})
