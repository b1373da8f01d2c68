import { describe, expect, it } from 'vitest'
import { readOperatorWords } from '../../../shared/reading/operator-words.ts'

describe('readOperatorWords', () => {
  it.each([
    'Good day, and thank you for standing by. At this time, all participants are in a listen-only mode.',
    'To ask a question during the session, you will need to press star 1 1 on your telephone.',
    'To withdraw your question, please press *11 again. Please be advised that today’s conference is being recorded.',
    'If you require operator assistance, please press star then zero.',
    '[Operator Instructions]',
    'One moment for our next question.',
    'Please stand by while we compile the Q&A roster.',
    'Your line is open. Please go ahead.',
    'Your line is now live.',
    'Thank you. There are no further questions at this time.',
    'This concludes today’s conference call. Thank you for participating. You may now disconnect.',
    'Ladies and gentlemen, this does conclude the program. You may all log off. Goodbye.',
    'We ask that you limit yourself to one question and one follow-up, then re-enter the queue.',
    'A replay of this call will be available this evening.',
    'The conference has now concluded. Thank you for attending today’s presentation.',
    'If you are using a speakerphone, please pick up your handset before pressing the keys.',
  ])('knows an instruction: %s', (text) => {
    expect(readOperatorWords(text, 'en')).toBe('instruction')
  })

  it.each([
    '各位女士、先生，感謝您的耐心等候。目前所有與會者均處於僅聽模式。',
    '如需提問，請按星號 1 1。如需撤回問題，請再按一次星號 1 1。',
    '请注意，本次会议正在录音。',
    '（操作員說明）',
    '請稍候，我們正在整理提問佇列。',
    '您的線路已接通，請開始。',
    '您的线路已开通，请提问。',
    '今天的電話會議到此結束。感謝各位的參與，您現在可以掛斷電話。',
    '問答環節到此結束。',
    '请按＊１提问。',
    '目前沒有其他問題。',
  ])('knows an instruction in Chinese: %s', (text) => {
    expect(readOperatorWords(text, 'zh')).toBe('instruction')
  })

  it.each([
    ['Thank you, and good morning, everyone.', 'en'],
    ['I would now like to hand the conference over to your speaker today, Paula Okafor.', 'en'],
    ['謝謝大家。', 'zh'],
    ['現在我將會議交給投資人關係副總裁歐卡佛。', 'zh'],
  ] as const)('takes courtesies for courtesies: %s', (text, side) => {
    expect(readOperatorWords(text, side)).toBe('courtesy')
  })

  it.each([
    ['Our first question comes from the line of Tobias Finch with Pemberton Hale. Your line is open.', 'en'],
    ['The next question is from Mei-Ling Rao of Cobalt Street. Please go ahead.', 'en'],
    ['Revenue was $120 million, and the line of 800G modules is now open for orders in Penang.', 'en'],
    ['Gross margin was 30.9 percent.', 'en'],
    ['第一個問題來自潘伯頓黑爾的托比亞斯·芬奇。', 'zh'],
    ['營收為 1.2 億美元。', 'zh'],
    ['', 'en'],
  ] as const)('leaves in sight what says something: %s', (text, side) => {
    expect(readOperatorWords(text, side)).toBeNull()
  })

  it('reads a hostile line in time that grows with its length', () => {
    const judge = (text: string) => {
      const from = performance.now()
      for (let run = 0; run < 20; run += 1) readOperatorWords(text, 'en')
      return performance.now() - from
    }
    const line = (length: number) =>
      'press to ask the queue question session being '.repeat(length).slice(0, length)
    judge(line(1_200))
    expect(judge(line(2_400))).toBeLessThan(200 + 4 * judge(line(1_200)))
    expect(judge('press '.repeat(20_000))).toBeLessThan(500)
  })
})
