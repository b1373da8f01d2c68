import { describe, expect, it } from 'vitest'
import { noMarkup, type Markup } from '../../../shared/documents/markup.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { listLines, listSections, listTurns, parseText } from '../../support/parse-text.ts'

describe('parseDocument on a presentation printed in another manner than its questions', () => {
  it('finds the names above the speech before the questions, and those before the speech in them', () => {
    const parsed = parseText([
      'Brightwell Optics Q2 2025 Earnings Call',
      'Operator: Good day, and welcome to the call.',
      'Nora Feld',
      'Chief Executive Officer',
      'Thank you. Revenue was $88 million.',
      'Ivan Okoye, Chief Financial Officer',
      'Thanks, Nora. Gross margin was 38%.',
      'Q&A',
      'Operator: Our first question comes from Tess Quill.',
      'Tess Quill: What about tariffs?',
      'Nora Feld: They are small.',
      'Tess Quill: And freight?',
      'Ivan Okoye: Also small.',
      'Tess Quill: Thank you.',
      'Nora Feld: You are welcome.',
      'Operator: This concludes the call.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 2-2',
      'Nora Feld 5-5',
      'Ivan Okoye 7-7',
      'Operator 9-9',
      'Tess Quill 10-10',
      'Nora Feld 11-11',
      'Tess Quill 12-12',
      'Ivan Okoye 13-13',
      'Tess Quill 14-14',
      'Nora Feld 15-15',
      'Operator 16-16',
    ])
  })
})

describe('parseDocument on calls with heads of many lines on each page', () => {
  it('keeps the foot and the head between a label and its turn, and between turns, out of what is spoken', () => {
    const rule = '.'.repeat(140)
    const edge = (page: number) => [
      rule,
      '1-800-555-0100   www.wharfstreet.example',
      String(page),
      'Copyright © 2001-2025 Wharf Street Transcripts, LLC',
      'Brightwell Optics Inc (BWO)',
      'Q2 2025 Earnings Call',
      'Corrected Transcript',
      'Jul. 31, 2025',
    ]
    const parsed = parseText([
      'Corrected Transcript',
      'Jul. 31, 2025',
      'Brightwell Optics Inc (BWO)',
      'Q2 2025 Earnings Call',
      'CORPORATE PARTICIPANTS',
      'Nora Feld',
      'Chief Executive Officer, Brightwell Optics Inc',
      'OTHER PARTICIPANTS',
      'Tess Quill',
      'Analyst, Harbor & Stone',
      'MANAGEMENT DISCUSSION SECTION',
      'Operator: Good day, and welcome to the Brightwell Optics Inc second quarter call.',
      rule,
      'Nora Feld',
      'Chief Executive Officer, Brightwell Optics Inc',
      'Thank you. Revenue was $88 million.',
      ...edge(2),
      'QUESTION AND ANSWER SECTION',
      'Operator: We take our first question from Tess Quill.',
      rule,
      'Tess Quill  Q',
      'Analyst, Harbor & Stone',
      'What about tariffs?',
      ...edge(3),
      'Nora Feld  A',
      'Chief Executive Officer, Brightwell Optics Inc',
      'They are small.',
      rule,
      'Operator: This concludes the call.',
      ...edge(4),
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 12-12',
      'Nora Feld 16-16',
      'Operator 26-26',
      'Tess Quill 30-30',
      'Nora Feld 41-41',
      'Operator 43-43',
    ])
    expect(parsed.participants.map(({ name }) => name)).toEqual(['Nora Feld', 'Tess Quill', 'Operator'])
  })
})

describe('parseDocument on calls with much before and after them', () => {
  it('leaves bullets, takeaways and a glossary before the call in the summary, and positions before names in the list', () => {
    const parsed = parseText([
      'DATE',
      'Thursday, July 31, 2025 at 8:00 a.m. ET',
      'CALL PARTICIPANTS',
      'Chief Executive Officer — Nora Feld',
      'Chief Financial Officer — Ivan Okoye',
      'TAKEAWAYS',
      'Revenue -- $88 million, up 12% from a year ago.',
      'Gross Margin -- 38.2%, against 36.9%.',
      'SUMMARY',
      'Brightwell Optics reported record sales and raised its guidance for the year, citing demand from hyperscale customers.',
      'Full Conference Call Transcript',
      'Nora Feld: Good morning. Revenue was $88 million.',
      'Ivan Okoye: Thanks, Nora. Margins were 38.2%.',
      'Operator: Our first question comes from Tess Quill of Harbor & Stone.',
      'Tess Quill: What about tariffs?',
      'Nora Feld: They are small.',
      'Operator: This concludes the call.',
      'This article is a transcript of this conference call. While we strive for accuracy, there may be errors.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Nora Feld 12-12',
      'Ivan Okoye 13-13',
      'Operator 14-14',
      'Tess Quill 15-15',
      'Nora Feld 16-16',
      'Operator 17-17',
    ])
    expect(listSections(parsed)).toEqual([
      'title 1-2',
      'participants 3-5',
      'summary 6-10',
      'prepared 11-13',
      'questions 14-17',
      'furniture 18-18',
    ])
    expect(parsed.participants[0]).toMatchObject({ name: 'Nora Feld', role: 'Chief Executive Officer' })
  })

  it('ends the last turn where definitions and a disclaimer begin, and keeps rules out of turns', () => {
    const rule = '-'.repeat(30)
    const parsed = parseText([
      '='.repeat(30),
      'Presentation',
      rule,
      'Operator   [1]',
      rule,
      'Good day, everyone, and welcome to the Brightwell call.',
      rule,
      'Nora Feld,  Brightwell Optics, Inc. - VP of IR   [2]',
      rule,
      'Thank you.',
      '='.repeat(30),
      'Questions and Answers',
      rule,
      'Operator   [1]',
      rule,
      '(Operator Instructions) We take our first question from Tess Quill.',
      rule,
      'Tess Quill,  Harbor & Stone - MD & Senior Analyst   [2]',
      rule,
      'Margins?',
      rule,
      'Definitions',
      rule,
      'PRELIMINARY TRANSCRIPT: "Preliminary Transcript" means that it was published in near real time.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 6-6',
      'Nora Feld 10-10',
      'Operator 16-16',
      'Tess Quill 20-20',
    ])
    expect(listSections(parsed)).toEqual(['prepared 1-10', 'questions 11-20', 'furniture 21-24'])
    expect(listLines(parsed, 'label')).toEqual([4, 8, 14, 18])
  })

  it('takes a moderator with a name for the one who introduces the questions', () => {
    const parsed = parseText([
      'Full transcript - Brightwell Optics (BWO) Q3 2025:',
      'Jonathan, Conference Call Operator: Thank you for standing by, and welcome to the Brightwell Optics call.',
      'Ivan Okoye, CEO, Brightwell Optics: Revenue was $88 million.',
      'Jonathan, Conference Call Operator: Our first question comes from the line of Tess Quill with Harbor & Stone.',
      'Tess Quill, Analyst, Harbor & Stone: What about tariffs?',
      'Ivan Okoye, CEO, Brightwell Optics: They are small.',
    ])
    expect(listSections(parsed)).toEqual(['prepared 1-3', 'questions 4-6'])
    expect(listTurns(parsed)).toEqual([
      'Jonathan 2-2',
      'Ivan Okoye 3-3',
      'Jonathan 4-4',
      'Tess Quill 5-5',
      'Ivan Okoye 6-6',
    ])
  })
})

describe('parseDocument on labels of several lines', () => {
  it('reads a position, a letter for question or answer and dotted rules as parts of labels', () => {
    const rule = '.'.repeat(64)
    const parsed = parseText([
      'Brightwell Optics, Inc. (BWO)',
      'Q3 2025 Earnings Call',
      'CORPORATE PARTICIPANTS',
      'Ivan Okoye',
      'Chief Executive Officer & Director, Brightwell Optics, Inc.',
      rule,
      'OTHER PARTICIPANTS',
      'Tess Quill',
      'Analyst, Harbor & Stone LLC',
      'Bo Lindqvist',
      'Analyst, Fjord Securities',
      'MANAGEMENT DISCUSSION SECTION',
      'Operator: Good day, and welcome to the Brightwell call. [Operator Instructions]',
      rule,
      'Ivan Okoye',
      'Chief Executive Officer & Director, Brightwell Optics, Inc.',
      'Revenue was $88 million.',
      'QUESTION AND ANSWER SECTION',
      'Operator: [Operator Instructions] Our first question comes from Tess Quill with Harbor & Stone.',
      rule,
      'Tess Quill',
      'Analyst, Harbor & Stone LLC',
      'Q',
      'What about tariffs?',
      rule,
      'Ivan Okoye',
      'Chief Executive Officer & Director, Brightwell Optics, Inc.',
      'A',
      'They are small.',
      rule,
      'Q',
      'Bo Lindqvist',
      'Analyst, Fjord Securities',
      'And cash?',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 13-13',
      'Ivan Okoye 17-17',
      'Operator 19-19',
      'Tess Quill 24-24',
      'Ivan Okoye 29-29',
      'Bo Lindqvist 34-34',
    ])
    expect(listSections(parsed)).toEqual([
      'title 1-2',
      'participants 3-11',
      'prepared 12-17',
      'questions 18-34',
    ])
  })

  it('begins the questions with an operator who goes by a given name, and goes on over clock times', () => {
    const parsed = parseText([
      'Rob (00:00):',
      'Good afternoon. My name is Rob and I will be your conference operator today.',
      'Nora Feld (00:29):',
      'Thank you. Good afternoon everyone.',
      '(01:31) All our statements are made as of today.',
      '(01:45)',
      'And more.',
      'Ivan Okoye (01:59):',
      'Thanks, Nora. Revenue was up 22%.',
      'Rob (02:25):',
      'Your first question comes from Tess Quill with Harbor & Stone.',
      'Tess Quill (02:30):',
      'Thanks a lot.',
      'Ivan Okoye (02:40):',
      'Sure.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Rob 2-2',
      'Nora Feld 4-7',
      'Ivan Okoye 9-9',
      'Rob 11-11',
      'Tess Quill 13-13',
      'Ivan Okoye 15-15',
    ])
    expect(listSections(parsed)).toEqual(['prepared 1-9', 'questions 10-15'])
    expect(listLines(parsed, 'furniture')).toEqual([6])
  })

  it('keeps what follows a list at the end apart from it', () => {
    expect(
      listSections(
        parseText([
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
          'Operator',
          '[Operator signoff]',
          'Duration: 58 minutes',
          'Call participants:',
          'Ivan Okoye -- Chief Executive Officer',
          'Tess Quill -- Harbor and Stone -- Analyst',
          'More BWO analysis',
        ]),
      ),
    ).toEqual(['prepared 1-5', 'questions 6-12', 'furniture 13-13', 'participants 14-16', 'furniture 17-17'])
  })
})

describe('parseDocument on speakers without a name of their own', () => {
  it('keeps Q and A as they are printed', () => {
    expect(
      listTurns(
        parseText([
          'Brightwell Optics Annual Meeting 2025',
          'Q: How many people work for you?',
          'A: About 1,200, in four countries.',
          'Most of them are in Leuven.',
          'Q: Will you build a second plant?',
          'A: Not before 2027.',
        ]),
      ),
    ).toEqual(['Q 2-2', 'A 3-4', 'Q 5-5', 'A 6-6'])
  })

  it('counts speakers as the transcript does, one who speaks once included', () => {
    expect(
      listTurns(
        parseText([
          'Speaker 1: Welcome to the show, everybody. Today we talk lasers.',
          'Speaker 2: Thanks for having me.',
          'Speaker 1: What do you build?',
          'Speaker 2: Lasers. Lots of them.',
          'Speaker 3: And lenses.',
        ]),
      ),
    ).toEqual(['Speaker 1 1-1', 'Speaker 2 2-2', 'Speaker 1 3-3', 'Speaker 2 4-4', 'Speaker 3 5-5'])
  })
})

const chinese = {
  Traditional: [
    '光華光電 2025 年第三季法人說明會',
    '主持人：各位好，歡迎參加光華光電 2025 年第三季法人說明會。',
    '王傳（董事長）：謝謝主持人。本季營收為 8,800 萬美元。',
    '李明華（財務長）：毛利率為 31%。',
    '主持人：現在進入問答環節，請第一位提問。',
    '分析師1：請問產能如何？',
    '王傳（董事長）：產能充足，注意：明年將擴產。',
    '李明華（財務長）：謝謝大家。',
  ],
  Simplified: [
    '光华光电 2025 年第三季法人说明会',
    '主持人：各位好，欢迎参加光华光电 2025 年第三季法人说明会。',
    '王传（董事长）：谢谢主持人。本季营收为 8,800 万美元。',
    '李明华（财务长）：毛利率为 31%。',
    '主持人：现在进入问答环节，请第一位提问。',
    '分析师1：请问产能如何？',
    '王传（董事长）：产能充足，注意：明年将扩产。',
    '李明华（财务长）：谢谢大家。',
  ],
}

describe('parseDocument on Chinese calls', () => {
  it.each(Object.entries(chinese))('finds turns and questions in %s', (_, lines) => {
    const parsed = parseText(lines)
    expect(parsed.turns.map((turn) => turn.lines[0])).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(listSections(parsed)).toEqual(['title 1-1', 'prepared 2-4', 'questions 5-8'])
  })

  it('reads a name and a position on a line of their own', () => {
    const parsed = parseText([
      '光華光電 2025 年第三季法人說明會',
      '主持人',
      '各位好，歡迎參加光華光電 2025 年第三季法人說明會。',
      '陳怡安 財務長',
      '謝謝主持人。本季營收為 8,800 萬美元。',
      '林志明 董事長',
      '毛利率為 31%。',
      '主持人',
      '第一個問題來自大安證券的王小明。',
      '王小明 大安證券分析師',
      '請問產能如何？',
      '林志明 董事長',
      '產能充足。',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 3-3',
      '陳怡安 5-5',
      '林志明 7-7',
      'Operator 9-9',
      '王小明 11-11',
      '林志明 13-13',
    ])
  })

  it.each([
    ['below', (english: string, other: string) => [english, other]],
    ['on the line', (english: string, other: string) => [`${english} ${other}`]],
  ])('makes one label of an English one and its Chinese printing %s', (_, print) => {
    const lines = [
      ...print('Operator', '操作員'),
      'Good day, and welcome to the Brightwell Optics first quarter 2025 earnings call.',
      '大家好，歡迎參加 Brightwell Optics 2025 年第一季財報電話會議。',
      ...print('Nora Feld', '諾拉·費爾德'),
      'Thank you. I now hand over to Ivan Okoye.',
      '謝謝。現在我把時間交給伊凡。',
      ...print('Ivan Okoye', '伊凡·奧科耶'),
      'Revenue was $88 million.',
      '營收為 8,800 萬美元。',
    ]
    const parsed = parseText(lines)
    const label = print('a', 'b').length
    expect(listTurns(parsed)).toEqual([
      `Operator ${String(label + 1)}-${String(label + 2)}`,
      `Nora Feld ${String(2 * label + 3)}-${String(2 * label + 4)}`,
      `Ivan Okoye ${String(3 * label + 5)}-${String(3 * label + 6)}`,
    ])
  })
})

/** Marks the given lines as bold or as headings. */
function markLines(lines: readonly string[], marked: readonly number[], as: 'bold' | 'heading'): Markup {
  const spans = marked.map((index) => {
    const start = lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1)
    return { start, end: start + (lines[index]?.length ?? 0) }
  })
  return as === 'bold'
    ? { ...noMarkup, bold: spans }
    : { ...noMarkup, blocks: spans.map((span) => ({ ...span, kind: 'heading', level: 3 })) }
}

describe('parseDocument on labels told by markup', () => {
  // Names with words that are usually none, nobody listed or introduced: only the markup says that they are labels.
  const lines = [
    'Brightwell Optics third quarter 2025 earnings call',
    'Operator',
    'Good morning, and welcome.',
    'Grace Price',
    'Revenue was $88 million and margins held.',
    'Will Case',
    'What about tariffs?',
    'Grace Price',
    'They are small.',
    'May Market',
    'And buybacks?',
    'Grace Price',
    'Perhaps.',
  ]

  it.each(['bold', 'heading'] as const)('believes a %s name that speaks once', (as) => {
    const parsed = parseDocument({
      text: lines.join('\n'),
      fileName: 'call.html',
      companies: [],
      markup: markLines(lines, [1, 3, 5, 7, 9, 11], as),
    })
    expect(listTurns(parsed)).toEqual([
      'Operator 3-3',
      'Grace Price 5-5',
      'Will Case 7-7',
      'Grace Price 9-9',
      'May Market 11-11',
      'Grace Price 13-13',
    ])
  })

  it('reads headings with names and positions in Markdown', () => {
    const parsed = parseText([
      '# Brightwell Optics Q3 2025 Earnings Call',
      '## Operator',
      'Good afternoon and welcome to the Brightwell Optics third quarter earnings call.',
      '## Nora Feld, Head of Investor Relations',
      'Thank you, operator.',
      '## Ivan Okoye, Chief Executive Officer',
      'Thanks, Nora. Revenue was $88 million.',
      '## Questions and Answers',
      '### Tess Quill, Harbor & Stone',
      'What about tariffs?',
      '### Ivan Okoye, Chief Executive Officer',
      'They are small.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 3-3',
      'Nora Feld 5-5',
      'Ivan Okoye 7-7',
      'Tess Quill 10-10',
      'Ivan Okoye 12-12',
    ])
  })
})

describe('parseDocument on what looks like a label and is none', () => {
  it('leaves colons, capitals and names inside speech alone', () => {
    const parsed = parseText([
      'Operator',
      'Good morning, and welcome to the Brightwell Optics call. [Operator Instructions]',
      'Ivan Okoye - Chief Executive Officer',
      'First: the shears.',
      'Note: we have closed the warehouse.',
      'REVENUE AND MARGINS',
      'Revenue was $88 million.',
      'Data Center',
      'It grew by 12%.',
      'Nora Feld - Chief Financial Officer',
      'Thank you.',
      'Ivan Okoye - Chief Executive Officer',
      'Goodbye.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 2-2',
      'Ivan Okoye 4-9',
      'Nora Feld 11-11',
      'Ivan Okoye 13-13',
    ])
  })

  it('keeps to one person whose name is printed whole once and by one word from then on', () => {
    const parsed = parseText([
      'Brightwell Optics Q3 2025 Earnings Call',
      'Operator: Good morning. I would now like to turn the call over to Nora Feld.',
      'Nora Feld: Thank you, operator. With me is Ivan Okoye.',
      'Ivan Okoye: Thanks, Nora. Revenue was $88 million.',
      'Operator: Our first question comes from Tess Quill with Harbor & Stone. Please go ahead.',
      'Tess Quill: Hi, good morning. What about margins next year?',
      'Okoye: They should rise a little.',
      'Quill: And capacity?',
      'Okoye: We are building a second line.',
      'Operator: Goodbye.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 2-2',
      'Nora Feld 3-3',
      'Ivan Okoye 4-4',
      'Operator 5-5',
      'Tess Quill 6-6',
      'Ivan Okoye 7-7',
      'Tess Quill 8-8',
      'Ivan Okoye 9-9',
      'Operator 10-10',
    ])
  })

  it('goes on with a turn over the head, the foot and the number of a page', () => {
    const page = (number: number) => [
      'Brightwell Optics, Inc. Q3 2025 Earnings Call',
      String(number),
      '© 2025 Wharf Street Transcripts. All rights reserved.',
    ]
    const parsed = parseText([
      'Brightwell Optics, Inc. Q3 2025 Earnings Call',
      'Operator',
      'Good morning, and welcome to the Brightwell Optics third quarter call, which is',
      ...page(1),
      'being recorded.',
      'Ivan Okoye',
      'Thank you. Revenue was $88 million, and I now hand over to Nora Feld, who will',
      ...page(2),
      'tell you more.',
      'Nora Feld',
      'There is no more.',
      ...page(3),
      'Ivan Okoye',
      'Goodbye.',
    ])
    expect(listTurns(parsed)).toEqual([
      'Operator 3-7',
      'Ivan Okoye 9-13',
      'Nora Feld 15-15',
      'Ivan Okoye 20-20',
    ])
    expect(listLines(parsed, 'furniture')).toEqual([4, 5, 6, 10, 11, 12, 16, 17, 18])
  })
})
