import { describe, expect, it } from 'vitest'
import { parseText } from '../../support/parse-text.ts'

const listed = [
  'Brightwell Optics (NYSE: BWO) Q3 2025 Earnings Call',
  'Company Participants',
  'Nora Feld - Investor Relations',
  'Ivan Okoye - Chief Executive Officer',
  'Analysts',
  'Tess Quill - Harbor & Stone',
  'Maren Kowalk - Larch Capital',
]
const prepared = ['Operator', 'Welcome.', 'Ivan Okoye', 'Revenue rose.']
const call = (...turns: readonly string[]) =>
  parseText([...listed, ...prepared, 'Questions and Answers', ...turns])
const exchangesOf = (parsed: ReturnType<typeof call>) =>
  parsed.exchanges.map(({ analyst, turns: [first, last] }) => `${analyst} ${String(first)}-${String(last)}`)

describe('the exchanges of a call', () => {
  it('run from an analyst’s first question to the turn before the next introduction, and begin anew on coming back', () => {
    const parsed = call(
      'Operator',
      'Our first question comes from Tess Quill with Harbor & Stone.',
      'Tess Quill',
      'Margins?',
      'Ivan Okoye',
      'Fine.',
      'Tess Quill',
      'And prices?',
      'Ivan Okoye',
      'They hold.',
      'Operator',
      'Next is Maren Kowalk with Larch Capital.',
      'Maren Kowalk',
      'Capacity?',
      'Ivan Okoye',
      'Enough.',
      'Operator',
      'A follow-up from Tess Quill with Harbor & Stone.',
      'Tess Quill',
      'Taxes?',
      'Ivan Okoye',
      'Paid.',
      'Operator',
      'No further questions. I hand back to Ivan.',
      'Ivan Okoye',
      'Thank you all.',
    )
    expect(exchangesOf(parsed)).toEqual(['Tess Quill 3-6', 'Maren Kowalk 8-9', 'Tess Quill 11-12'])
  })

  it('leave out the company’s own introduction of the next analyst', () => {
    const parsed = call(
      'Nora Feld',
      'The first question is from Tess Quill.',
      'Tess Quill',
      'Margins?',
      'Ivan Okoye',
      'Fine.',
      'Nora Feld',
      'Thanks, Tess. Next question, please, from Maren Kowalk.',
      'Maren Kowalk',
      'Capacity?',
      'Ivan Okoye',
      'Enough.',
    )
    expect(exchangesOf(parsed)).toEqual(['Tess Quill 3-4', 'Maren Kowalk 6-7'])
  })

  it('are none in an interview', () => {
    const parsed = parseText([
      'Deep Light Podcast, Episode 12',
      ...Array.from({ length: 3 }, () => [
        'Ada Brook (00:12):',
        'What do you build?',
        'Ivan Okoye (00:31):',
        'Lasers.',
      ]).flat(),
    ])
    expect(parsed.turns).toHaveLength(6)
    expect(parsed.exchanges).toEqual([])
  })
})

describe('the suspect turns of a call', () => {
  const suspectsOf = (...turns: readonly string[]) => {
    const parsed = call(...turns)
    return parsed.suspectTurns.map(({ turn, likely, reason }) => [
      parsed.turns[turn]?.speaker,
      turn,
      likely,
      reason,
    ])
  }
  const answer =
    'Yeah, we see our factories full through the year, and we have signed for two more lines that come to us in spring. Our customers wait for them.'

  it('name an answer under the asker’s name right after the question', () => {
    expect(
      suspectsOf(
        'Operator',
        'Our first question comes from Tess Quill with Harbor & Stone.',
        'Tess Quill',
        'How full are the factories?',
        'Tess Quill',
        answer,
        'Tess Quill',
        'And prices?',
        'Ivan Okoye',
        'They hold.',
      ),
    ).toEqual([['Tess Quill', 4, 'Ivan Okoye', 'answers-own-question']])
  })

  it('name one who introduces himself as another participant', () => {
    expect(
      suspectsOf(
        'Ivan Okoye',
        'Good afternoon, this is Nora Feld from Investor Relations. We go on.',
        'Nora Feld',
        'Yes.',
      ),
    ).toEqual([['Ivan Okoye', 2, 'Nora Feld', 'introduces-self']])
  })

  it('name one who thanks himself', () => {
    expect(
      suspectsOf('Ivan Okoye', 'Thank you, Ivan. As Ivan said, margins rose.', 'Nora Feld', 'Thanks, Ivan.'),
    ).toEqual([['Ivan Okoye', 2, null, 'thanks-self']])
  })

  it('name a question under the company’s name when the operator has opened an analyst’s line', () => {
    expect(
      suspectsOf(
        'Operator',
        'Our first question comes from Tess Quill with Harbor & Stone. Your line is open.',
        'Nora Feld',
        'Thanks for taking my question. How full are the factories?',
        'Ivan Okoye',
        'They are full.',
        'Operator',
        'Next is Maren Kowalk with Larch Capital.',
        'Maren Kowalk',
        'Capacity?',
        'Ivan Okoye',
        'Enough.',
      ),
    ).toEqual([['Nora Feld', 3, 'Tess Quill', 'addressed-other']])
  })

  it('are none on a sound call, where people thank namesakes, ask for others and go on asking', () => {
    expect(
      suspectsOf(
        'Operator',
        'Our first question comes from Tess Quill with Harbor & Stone. Your line is open.',
        'Tess Quill',
        'Thanks, Ivan. How full are the factories?',
        'Tess Quill',
        'Sorry, I mean the ones of ours that we visited in our spring tour, which we thought were half empty when we saw them with our clients.',
        'Ivan Okoye',
        'Thanks, Tess. They are full. Nora Feld will say more: this is Nora’s subject.',
        'Nora Feld',
        'Thank you, Ivan. This is what I said before.',
        'Operator',
        'Next is Maren Kowalk with Larch Capital.',
        'Maren Kowalk',
        'Hi, this is Maren, on for Tess Quill. Capacity?',
        'Ivan Okoye',
        'Enough.',
      ),
    ).toEqual([])
  })
})
