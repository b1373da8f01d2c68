import { describe, expect, it } from 'vitest'
import { blockLines, extract, extractFile, rowTexts } from '../../support/extract.ts'

const welcome = 'Good morning, and welcome to the first-quarter call of Harbour Optics.'
const results = 'Thank you. Revenue was $4.2 million in the quarter, twelve percent more than a year ago.'
const question = 'Could you say more about orders, and about what you see in the second half?'

const lines = async (value: unknown, name = 'call.json') =>
  (await extract(name, JSON.stringify(value))).text.split('\n')

const spoken = [`Operator: ${welcome}`, `Nora Feld: ${results}`, `Ben Ito: ${question}`]
const items = (speaker: string, text: string) => [
  { [speaker]: 'Operator', [text]: welcome },
  { [speaker]: 'Nora Feld', [text]: results },
  { [speaker]: 'Ben Ito', [text]: question },
]

describe('a dump of a transcript', () => {
  it.each([
    ['a list of speakers and texts', items('speaker', 'text')],
    ['an object around it', { data: { transcript: items('name', 'content') } }],
    [
      'utterances beside words',
      {
        text: [welcome, results, question].join(' '),
        words: [welcome, results, question].flatMap((text) =>
          text.split(' ').map((word) => ({ text: word })),
        ),
        utterances: items('speaker', 'text').map((one) => ({ ...one, words: [{ text: 'Good' }] })),
      },
    ],
    [
      'speeches in paragraphs',
      {
        transcript: items('name', 'speech').map((one) => ({ ...one, speech: [one['speech']], session: 'x' })),
      },
    ],
    [
      'monologues of elements',
      {
        speakers: [
          { id: 0, name: 'Operator' },
          { id: 1, name: 'Nora Feld' },
          { id: 2, name: 'Ben Ito' },
        ],
        monologues: [welcome, results, question].map((text, speaker) => ({
          speaker,
          elements: text
            .split(' ')
            .flatMap((value, at) => [
              ...(at > 0 ? [{ type: 'punct', value: ' ' }] : []),
              { type: 'text', value, ts: at, end_ts: at + 1 },
            ]),
        })),
      },
    ],
    [
      'ids and a map of names',
      {
        speaker_name_map: { s1: 'Operator', s2: 'Nora Feld', s3: 'Ben Ito' },
        speakers: [
          { speaker: 's1', text: welcome },
          { speaker: 's2', text: results },
          { speaker: 's3', text: question },
        ],
      },
    ],
    [
      'paragraphs of sentences',
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  transcript: [welcome, results, question].join(' '),
                  words: [],
                  paragraphs: {
                    paragraphs: [
                      {
                        speaker: 'Operator',
                        start: 0,
                        end: 4,
                        sentences: [{ text: welcome, start: 0, end: 4 }],
                      },
                      {
                        speaker: 'Nora Feld',
                        start: 5,
                        end: 12,
                        sentences: [
                          { text: 'Thank you.', start: 5, end: 6 },
                          { text: results.slice('Thank you. '.length), start: 6, end: 12 },
                        ],
                      },
                      {
                        speaker: 'Ben Ito',
                        start: 13,
                        end: 18,
                        sentences: [{ text: question, start: 13, end: 18 }],
                      },
                    ],
                  },
                },
              ],
            },
          ],
        },
      },
    ],
  ])('as %s is read', async (_, value) => {
    expect(await lines(value)).toEqual(spoken)
  })

  it('with roles and firms gives each speaker a label of its own', async () => {
    expect(
      await lines({
        symbol: 'HBO',
        quarter: '2025Q1',
        transcript: [
          { speaker: 'Nora Feld', title: 'Chief Executive', content: `${results}\n\n${welcome}` },
          { speaker: 'Ben Ito', title: 'Analyst', company: 'Quay Research', content: question },
          { speaker: 'Ben Ito', title: 'Analyst', company: 'Quay Research', content: 'And margins?' },
        ],
      }),
    ).toEqual([
      '(HBO) Q1 2025 Earnings Call',
      'Nora Feld - Chief Executive',
      results,
      welcome,
      'Ben Ito, Quay Research - Analyst',
      question,
      'And margins?',
    ])
  })

  it('of a components list keeps order, names and firms', async () => {
    expect(
      await lines([
        {
          componentorder: 0,
          transcriptcomponenttypename: 'Presenter Speech',
          transcriptpersonname: 'Nora Feld',
          speakertypename: 'Executives',
          companyofperson: 'Harbour Optics',
          componenttext: results,
        },
        {
          componentorder: 1,
          transcriptcomponenttypename: 'Question',
          transcriptpersonname: 'Ben Ito',
          speakertypename: 'Analysts',
          companyofperson: 'Quay Research',
          componenttext: question,
        },
      ]),
    ).toEqual([
      'Nora Feld, Harbour Optics - Executives',
      results,
      'Ben Ito, Quay Research - Analysts',
      question,
    ])
  })

  it('with one text and its call’s data begins with a title', async () => {
    const { text, markup } = await extract(
      'dump.json',
      JSON.stringify([
        { symbol: 'HBO', quarter: 3, year: 2025, date: '2025-10-22 17:00:00', content: spoken.join('\n') },
      ]),
    )
    expect(text.split('\n')).toEqual(['(HBO) Q3 2025 Earnings Call', 'Date: 2025-10-22 17:00:00', ...spoken])
    expect(markup.fields).toContainEqual({ field: 'date', value: '2025-10-22 17:00:00' })
  })

  it('of timed segments is joined as captions are, its times in either unit', async () => {
    const segments = [
      { id: 0, start: 0, end: 2.5, text: ' Good morning, and welcome' },
      { id: 1, start: 2.5, end: 4, text: ' to the call.' },
      { id: 2, start: 8.2, end: 10, text: ' Revenue grew.' },
    ]
    const dump = { language: 'en', text: 'Good morning, and welcome to the call. Revenue grew.', segments }
    const { text, markup } = await extract('whisper.json', JSON.stringify(dump))
    expect(text.split('\n')).toEqual(['Good morning, and welcome to the call.', 'Revenue grew.'])
    expect(markup.cues.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 2500],
      [2500, 4000],
      [8200, 10_000],
    ])
    const ms = segments.map(({ start, end, text: words }) => ({
      start: start * 1000,
      end: end * 1000,
      text: words,
    }))
    expect((await extract('ms.json', JSON.stringify({ segments: ms }))).markup.cues).toEqual(markup.cues)
  })

  it('a line each, and under the name of a text, is read too', async () => {
    const ndjson = items('speaker', 'text')
      .map((one) => JSON.stringify(one))
      .join('\n')
    expect((await extract('call.jsonl', ndjson)).text.split('\n')).toEqual(spoken)
    expect(await lines(items('speaker', 'text'), 'call.txt')).toEqual(spoken)
    expect((await extract('note.txt', '[{"a": 1}] is a list.')).text).toBe('[{"a": 1}] is a list.')
  })

  it('of captions in pieces, of participants by name and of a page’s attributes is read', async () => {
    const events = [
      { tStartMs: 0, dDurationMs: 4_000 },
      {
        tStartMs: 0,
        dDurationMs: 2_000,
        segs: [{ utf8: 'good' }, { utf8: ' morning everyone', tOffsetMs: 300 }],
      },
      { tStartMs: 1_990, aAppend: 1, segs: [{ utf8: '\n' }] },
      { tStartMs: 2_000, dDurationMs: 2_000, segs: [{ utf8: 'and' }, { utf8: ' welcome to the call' }] },
      { tStartMs: 3_990, aAppend: 1, segs: [{ utf8: '\n' }] },
    ]
    expect(await lines({ wireMagic: 'pb3', events })).toEqual([
      'good morning everyone and welcome to the call',
    ])
    expect(
      await lines({
        participant: [{ name: 'Nora Feld', description: 'Chief Executive', role: 'executive' }],
        transcript: [{ name: 'Nora Feld', speech: [results, question], session: 'qa' }],
      }),
    ).toEqual(['Nora Feld - Chief Executive', results, question])
    const attributes = {
      title: 'Harbour Optics Q1 2025 Earnings Call',
      publishOn: '2025-04-24',
      content: `<p>${spoken.join('</p><p>')}</p>`,
    }
    expect(await lines({ data: { id: '1', attributes } })).toEqual([
      attributes.title,
      'Date: 2025-04-24',
      ...spoken,
    ])
  })

  it.each([
    [
      'with their marks',
      (word: string) => [{ punctuated_word: word, word: word.toLowerCase().replace(/\W/g, '') }],
    ],
    [
      'and marks apart',
      (word: string) => word.split(/(?=[.,?]$)/).map((content) => ({ alternatives: [{ content }] })),
    ],
  ])('of nothing but words %s is joined to speech', async (_, write) => {
    const words = [welcome, results].flatMap((text, speaker) =>
      text.split(' ').flatMap((word) => write(word).map((one) => ({ ...one, speaker: `spk_${speaker}` }))),
    )
    const timed = words.map((word, at) => ({ ...word, start: at / 2, end: at / 2 + 0.4 }))
    const spokenWords = [`Speaker 0: ${welcome}`, `Speaker 1: ${results}`]
    expect(await lines({ items: timed })).toEqual(spokenWords)
    const transcripts = [{ transcript: [welcome, results, question].join(' ').repeat(2) }]
    expect(await lines({ results: { transcripts, items: timed } })).toEqual(spokenWords)
  })

  it('with a translation of each item gives rows', async () => {
    const extracted = await extract(
      'call.json',
      JSON.stringify([
        { speaker: 'Nora Feld', en: results, zh: '謝謝。本季營收為四百二十萬美元，較去年成長百分之十二。' },
        { speaker: 'Ben Ito', en: question, zh: '能否多談談訂單，以及您對下半年的看法？' },
      ]),
    )
    expect(rowTexts(extracted)).toEqual([
      [`Nora Feld: ${results}`, '謝謝。本季營收為四百二十萬美元，較去年成長百分之十二。'],
      [`Ben Ito: ${question}`, '能否多談談訂單，以及您對下半年的看法？'],
    ])
  })

  it('of a page is read without its tags', async () => {
    const content = `<p><strong>Nora Feld</strong></p><p>${results} R&amp;D rose.<br/>${welcome}</p>${'<p>More.</p>'.repeat(30)}`
    expect((await lines({ title: 'The call', content })).slice(0, 4)).toEqual([
      'The call',
      'Nora Feld',
      `${results} R&D rose.`,
      welcome,
    ])
  })
})

describe('a file of JSON that is none', () => {
  it.each([
    [
      'settings',
      JSON.stringify({ name: 'harbour', version: 3, files: ['a', 'b'] }),
      'file-without-transcript',
    ],
    ['a list of numbers', '[1,2,3]', 'file-without-transcript'],
    [
      'a list of settings',
      JSON.stringify([
        { name: 'theme', value: 'dark' },
        { name: 'size', value: 'large' },
        { name: 'sound', value: 'off' },
      ]),
      'file-without-transcript',
    ],
    ['cut short', JSON.stringify(items('speaker', 'text')).slice(0, 200), 'file-damaged'],
    ['nested a million deep', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'file-without-transcript'],
    ['nothing but braces', '{'.repeat(1_000_000), 'file-damaged'],
  ])('%s is refused', async (_, text, code) => {
    expect(await extractFile('data.json', text)).toMatchObject({ kind: 'refused', code })
  })

  it('reaches no prototype through its keys', async () => {
    const text = `[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "speaker": "Nora Feld", "text": "${results}"}]`
    expect(blockLines(await extract('call.json', text))).toEqual([`Nora Feld: ${results}`])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
