import { describe, expect, it } from 'vitest'
import { checkSource } from '../../../shared/checks/check-source.ts'
import { listShown, printFindings, readCheckInput, term } from '../../support/check-text.ts'
import { haldenCall, plantIn } from '../../support/halden-call.ts'

const shownWith = (right: string, wrong: string): readonly string[] =>
  listShown(plantIn(haldenCall, [[right, wrong]]))

describe('findSuspects', () => {
  it('leaves a sound call in peace', () => {
    expect(listShown(haldenCall)).toEqual([])
  })

  it.each([
    ['a given name called wrongly', 'over to Marcus.', 'over to Markos.', 'error: Markos → Marcus'],
    ['a given name in thanks', 'Thanks, Lionel.', 'Thanks, Leonel.', 'error: Leonel → Lionel'],
    ['a family name', 'from Lionel Castellane', 'from Lionel Kastelan', 'error: Kastelan → Castellane'],
    ['the company', 'welcome to the Halden', 'welcome to the Haldon', 'error: Haldon → Halden'],
    ['a product', 'our Drayvex platform', 'our Draivex platform', 'doubt: Draivex → Drayvex'],
    ['an abbreviation that sounds alike', 'our TMS rollout is', 'our TMZ rollout is', 'doubt: TMZ → TMS'],
  ])('offers the likely reading of %s', (_what, right, wrong, shown) => {
    expect(shownWith(right, wrong)).toEqual([shown])
  })

  it('takes both halves of a name that is wrong in both', () => {
    expect(shownWith('from Wendeline Ashworth of', 'from Wendelyn Ashwerth of')).toEqual([
      'error: Wendelyn → Wendeline',
      'error: Ashwerth → Ashworth',
    ])
  })

  it('finds the fourth quarter on a first-quarter call where the same amount is reported for the first', () => {
    expect(shownWith('During the first quarter', 'During the fourth quarter')).toEqual([
      'error: fourth quarter → first quarter',
    ])
  })

  it('finds it where the same is said of the first quarter in nearly the same words', () => {
    expect(shownWith('Revenue for the first quarter came', 'Revenue for the Q4 came')).toEqual([
      'doubt: Q4 → Q1',
    ])
  })

  it.each([
    'Gross margin for the first quarter was 22.4%. In the fourth quarter, gross margin was 22.4% as well.',
    'In the fourth quarter, we signed a lease of $412.6 million.',
    'In the fourth quarter of 2024, revenue was $412.6 million.',
    'We expect fourth quarter revenue of $412.6 million.',
    'In the first quarter, we paid a dividend of $0.250 per share. In the fourth quarter, we paid a dividend of $0.250 per share.',
  ])('leaves another quarter that is meant: %s', (sentence) => {
    expect(shownWith('Gross margin was 22.4%.', sentence)).toEqual([])
  })

  it.each([
    ['were 61.3 million', 'were $61.3 million', 'error: $61.3 million → 61.3 million'],
    [
      'outstanding were 61.3 million',
      'outstanding were high, on $61.3 million diluted shares',
      'error: $61.3 million → 61.3 million',
    ],
    ['per share were $0.47', 'per share were $0.47 million', 'error: $0.47 million → $0.47'],
    ['margin was 22.4%', 'margin was 224%', 'error: 224% → ?'],
  ])('doubts an amount whose unit cannot be: %s said as %s', (right, wrong, shown) => {
    expect(shownWith(right, wrong)).toEqual([shown])
  })

  it('doubts an outlook for 2052 and leaves notes that mature in 2042', () => {
    expect(shownWith('second quarter of 2025', 'second quarter of 2052')).toEqual([
      'error: second quarter of 2052 → second quarter of 2025',
    ])
  })

  it('doubts a day that its month does not have', () => {
    expect(shownWith('finish in the autumn', 'finish on June 31')).toEqual(['error: June 31 → ?'])
  })

  it('doubts a weekday that the date does not fall on', () => {
    expect(shownWith('finish in the autumn', 'finish on Friday, September 26, 2025')).toEqual([])
    expect(shownWith('finish in the autumn', 'finish on Monday, September 26, 2025')).toEqual([
      'doubt: Monday, September 26, 2025 → Friday, September 26, 2025',
    ])
    // 2025 had September 26 on a Friday; which year a bare day means is less sure.
    expect(shownWith('finish in the autumn', 'finish on Monday, September 26')).toEqual([])
  })

  it('notes gaps of a Chinese transcript on its side', () => {
    const [finding] = checkSource(
      readCheckInput([
        '主持人：大家好，歡迎參加今天的節目。',
        '來賓：我們的營收（聽不清楚）成長了。',
        '主持人：謝謝您。',
      ]),
    )
    expect(finding).toMatchObject({ en: null, zh: { text: '（聽不清楚）' }, confidence: 0.3 })
  })

  it('doubts the house an analyst is introduced with when the list has another', () => {
    expect(shownWith('Castellane of Goldman Sachs', 'Castellane of Morgan Stanley')).toEqual([
      'doubt: Morgan Stanley → Goldman Sachs',
    ])
  })

  it('mends the name of a house that was misheard', () => {
    expect(shownWith('Ashworth of Stifel', 'Ashworth of Steifel')).toEqual(['doubt: Steifel → Stifel'])
  })

  it('doubts a gap only where a figure loses its subject', () => {
    const lines = plantIn(haldenCall, [
      [
        'TMS adoption among our carriers is high.',
        '(inaudible) for our reefers increased 33%, and carriers like (inaudible).',
      ],
    ])
    expect(printFindings(checkSource(readCheckInput(lines)))).toEqual([
      'doubt: (inaudible) → ?',
      'note: (inaudible) → ?',
    ])
  })

  it('strikes an “of” between a quarter and a share', () => {
    expect(shownWith('Our LTL business grew', 'In the first quarter of 64% of our revenue was LTL')).toEqual([
      'doubt: of 64 → 64',
    ])
  })

  it('reads “a eye” as AI where the document speaks of AI', () => {
    const lines = plantIn(haldenCall, [
      ['LTL pricing is rational', 'AI helps and a eye will help more, and AI is cheap'],
    ])
    expect(listShown(lines)).toEqual(['error: a eye → AI'])
  })

  it('shows a word printed twice in an article, and only notes it where people speak', () => {
    const article = [
      'Why barges beat trucks on the upper river',
      'By Imogen Fairlie',
      'Barges carry grain at a third of the the cost of trucks, and they have done so for a century.',
      'Nobody had had the money to rebuild the locks until this year, and work begins in spring.',
    ]
    expect(listShown(article)).toEqual(['doubt: the the → the'])
    const spoken = plantIn(haldenCall, [['in the autumn', 'in the the autumn']])
    expect(printFindings(checkSource(readCheckInput(spoken)))).toEqual(['note: the the → the'])
  })
})

describe('findSuspects in phrases', () => {
  const phrases = 'We run crop insurance, crop insurance pays, and crop insurance is cheap.'
  const listIn = (sentence: string): readonly string[] =>
    printFindings(
      checkSource(
        readCheckInput(plantIn(haldenCall, [['LTL pricing is rational', `${phrases} ${sentence}`]])),
      ),
    )

  it('doubts letters that are no word where a phrase has another', () => {
    expect(listIn('Our crop insurrance sells. LTL')).toEqual(['doubt: insurrance → insurance'])
  })

  it('only notes a real word', () => {
    expect(listIn('Our crow insurance sells. LTL')).toEqual(['note: crow → crop'])
  })

  it('takes no other form of a word for it', () => {
    expect(listIn('Our crops insurance and insured crop insurer sell. LTL')).toEqual([])
  })
})

describe('findSuspects in sentences told twice', () => {
  const told = 'As the yards reopened, we saw some softness in demand late in the spring months of the year.'
  const listIn = (sentence: string): readonly string[] =>
    printFindings(
      checkSource(
        readCheckInput(plantIn(haldenCall, [['Our LTL business grew', `${sentence} ${told} LTL grew`]])),
      ),
    )

  it('notes the one word that sounds like the other one', () => {
    expect(
      listIn('As the yards reopened, we saw some softness in demand led in the spring months of the year.'),
    ).toEqual(['note: led → late'])
  })

  it('leaves a word that sounds otherwise, and a turn of phrase', () => {
    expect(
      listIn('As the yards reopened, we saw some softness in demand early in the spring months of the year.'),
    ).toEqual([])
    expect(listIn('Pricing was led in the spring months.')).toEqual([])
  })
})

describe('findSuspects with a glossary', () => {
  const terms = [term('VCSEL', ['VCSL']), term('generative AI', ['generator AI']), term('lidar', ['lighter'])]
  const listIn = (sentence: string): readonly string[] =>
    listShown(plantIn(haldenCall, [['LTL pricing is rational', sentence]]), { terms })

  it('knows how terms are misheard, in the plural too', () => {
    expect(listIn('VCSLs and generator AI help')).toEqual([
      'doubt: VCSLs → VCSELs',
      'doubt: generator AI → generative AI',
    ])
  })

  it('is surer where the document itself has the term', () => {
    expect(listIn('a VCSEL is small and a VCSL is too')).toEqual(['error: VCSL → VCSEL'])
  })

  it('does not take a plain word for a term', () => {
    expect(listIn('lighter trucks save fuel, and lidar and lidar do too')).toEqual([])
  })
})

describe('findSuspects in product codes', () => {
  const codes =
    'We ship 1.6T modules and 400G modules. The 1.6T generation is young, 1.6T demand is high, and 400G demand holds. ' +
    'Our 400G AOC sells, and we have 1.8 gigahertz amplifier products. PICMIX 4.0 is here, and the move to PICMIX 4.0 goes on.'
  const listIn = (sentence: string): readonly string[] =>
    listShown(plantIn(haldenCall, [['LTL pricing is rational', `${codes} ${sentence}`]]))

  it('leaves codes that agree in peace', () => {
    expect(listIn('We ship 400 or 800G modules, and 400 people work on it')).toEqual([])
  })

  it.each([
    ['Demand for 1,6t modules grows', 'error: 1,6t → 1.6t'],
    ['Demand for 1.60T grows', 'doubt: 1.60T → 1.6T'],
    ['Demand for 1.6C grows', 'doubt: 1.6C → 1.6T'],
    ['Our 400 AOC program grows', 'doubt: 400 → 400G'],
    ['Demand for the 1.60 generation grows', 'doubt: 1.60 → 1.6T'],
    ['We wait for the 1.0 mg products', 'doubt: 1.0 mg → 1.8 gigahertz'],
    ['The industry prepares for the move to 64.0. Pricing', 'doubt: 64.0 → PICMIX 4.0'],
  ])('mends %s', (sentence, shown) => {
    expect(listIn(sentence)).toEqual([shown])
  })
})
