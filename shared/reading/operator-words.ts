import type { Side } from '../documents/document.ts'

/**
 * What an operator's passage says: how to dial, queue, hear and leave (`instruction`), what is said around that
 * (`courtesy`), or something else, such as who asks next (null).
 */
export type OperatorWords = 'instruction' | 'courtesy' | null

/** Longer than any instruction; an operator who says more says something else. */
const longestPassage = 2_500

/** Judges a passage of an operator by its sentences; one that is neither instruction nor courtesy keeps it in sight. */
export function readOperatorWords(text: string, side: Side): OperatorWords {
  if (text.length > longestPassage) return null
  const words = text.normalize('NFKC').replace(/[’‘]/g, "'")
  const { instructs, accompanies } = side === 'en' ? english : han
  let verdict: OperatorWords = null
  for (const sentence of sentencesOf(words)) {
    if (instructs.some((pattern) => pattern.test(sentence))) verdict = 'instruction'
    else if (accompanies.some((pattern) => pattern.test(sentence))) verdict ??= 'courtesy'
    else return null
  }
  return verdict
}

/** Cut at ends of sentences; a point within a number or after an initial cuts too, which judges more, not less. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[.!?;。！？；\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))

interface Patterns {
  readonly instructs: readonly RegExp[]
  readonly accompanies: readonly RegExp[]
}

// Each pattern is tried on one sentence and has no repetition within another, so that time grows with length alone.
const english: Patterns = {
  instructs: [
    /\b(?:press|presses|pressing|dial|dialing|hit|push|key in)\b.{0,60}(?:\bstar\b|\bpound\b|\bhash\b|\bkeys?\b|\bkeypad\b|\bzero\b|\bone\b|[*#\d])/i,
    /^(?:press )?(?:star|\*|pound|#)\b/i,
    /^[([]?operator'?s? instructions?[)\]]?$/i,
    /\blisten[- ]?only\b/i,
    /\b(?:your|all|participants'?)\b.{0,24}\blines?\b.{0,30}\b(?:open|live|muted|unmuted|on mute)\b/i,
    /^the lines? (?:is|are) (?:now )?(?:open|live)\b/i,
    /\b(?:may|can|please)\b.{0,20}\b(?:disconnect|hang up|log off)\b/i,
    /\b(?:call|conference|program|webcast|session|event)\b.{0,40}\bbeing (?:recorded|webcast)\b/i,
    /\b(?:polling|poll) for\b.{0,20}\bquestions?\b|\bcompile\b.{0,30}\b(?:roster|queue|list)\b|\bquestion roster\b/i,
    /\b(?:in|into|join|enter|re-enter|rejoin|from|within)\b.{0,12}\bqueue\b|\bqueue up\b/i,
    /\b(?:please|kindly)\b.{0,16}\b(?:stand by|hold|wait|standby)\b/i,
    /\b(?:one|a|just a|just one) moment\b/i,
    /\b(?:operator|live|require|need) assistance\b|\bassistance (?:during|at any time)\b/i,
    /\b(?:question[- ]and[- ]answer|questions and answers|q ?& ?a)\b.{0,24}\b(?:session|portion|period|segment)\b/i,
    /\b(?:pick up|lift)\b.{0,12}\bhandset\b|\bspeaker ?phone\b|\bmute (?:function|button|key)\b|\bunmute\b/i,
    /\b(?:to|like to|wish to|want to|care to)\b.{0,12}\b(?:ask|withdraw|remove|pose|submit)\b.{0,16}\b(?:questions?|yourself)\b/i,
    /\b(?:limit|restrict)\b.{0,24}\b(?:question|follow-?up)\b/i,
    /\b(?:concludes?|concluded|ends)\b.{0,80}\b(?:call|conference|webcast|presentation|program|session|event|teleconference)\b/i,
    /\b(?:call|conference|webcast|program|session|event)\b.{0,40}\b(?:has|have) (?:now )?(?:concluded|ended)\b/i,
    /^(?:you may )?(?:please )?(?:go ahead|proceed|begin|ask your question)\b.{0,40}$|\byou may (?:now )?(?:begin|proceed|go ahead)\b/i,
    /\b(?:replay|recording)\b.{0,60}\b(?:available|accessed)\b/i,
    /\b(?:automated|recorded)\b.{0,12}\bmessage\b|\bhand (?:is|has been) raised\b|\braise your hand\b/i,
    /\bno (?:further|more|other|additional) questions\b/i,
  ],
  accompanies: [
    /^(?:and |so )?(?:thank you|thanks|many thanks)\b.{0,120}$/i,
    /^(?:good (?:day|morning|afternoon|evening)|hello|hi|greetings|ladies and gentlemen)\b.{0,160}$/i,
    /^(?:and )?welcome to\b.{0,160}$/i,
    /\bmy name is\b.{0,60}\b(?:operator|conference|coordinator|moderator)\b/i,
    /\bi will be your\b.{0,40}\b(?:operator|coordinator|moderator|facilitator)\b/i,
    /\b(?:turn|hand|pass)\b.{0,60}\bover to\b/i,
    /\bopening remarks\b|\bspeakers?' (?:remarks|presentation)\b|\bat this time\b.{0,40}$/i,
    /^(?:everyone )?(?:have a|enjoy)\b.{0,40}\b(?:day|evening|afternoon|weekend)\b/i,
    /^(?:goodbye|good-?bye|bye)\b.{0,20}$/i,
  ],
}

const han: Patterns = {
  instructs: [
    /^[([]?(?:操作員|操作员|接線員|接线员|主持人|話務員|话务员)(?:說明|说明|指示|指引)[)\]]?$/,
    /[按撥拨輸输].{0,12}(?:星號|星号|星|井|鍵|键|[*#\d])/,
    /(?:僅聽|仅听|只聽|只听|收聽|收听|聆聽|聆听|靜音|静音).{0,4}(?:模式|狀態|状态)|(?:僅聽|仅听|只聽|只听)/,
    /(?:線路|线路|麥克風|麦克风|話筒|话筒).{0,10}(?:接通|開通|开通|開啟|开启|打開|打开|暢通|畅通|靜音|静音|開放|开放)/,
    /(?:掛斷|挂断|斷線|断线|斷開|断开|掛機|挂机|離線|离线|退出會議|退出会议)/,
    /(?:會議|会议|通話|通话|電話|电话|活動|活动).{0,10}(?:錄音|录音|錄製|录制|錄影|录像|直播)/,
    /(?:請|请).{0,6}(?:稍候|稍等|等待|等候|不要掛|不要挂|拿起.{0,4}(?:聽筒|听筒|話筒|话筒))/,
    /^(?:稍候|稍等)/,
    /(?:提問|提问|發問|发问|問題|问题).{0,10}(?:佇列|队列|隊列|序列|名單|名单)|(?:佇列|队列|隊列|排隊|排队)/,
    /(?:問答|问答|提問|提问|Q ?& ?A).{0,6}(?:環節|环节|時間|时间|階段|阶段|部分|時段|时段)/i,
    /(?:如|若|如果|如需|若要|要|想).{0,8}(?:提問|提问|發問|发问|取消提問|取消提问|撤回|協助|协助)/,
    /(?:會議|会议|電話|电话|法說會|法说会|說明會|说明会|活動|活动|環節|环节).{0,10}(?:結束|结束|告一段落|到此為止|到此为止)/,
    /(?:請|请)(?:開始|开始|發言|发言|講|讲|說|说|繼續|继续|提問|提问)/,
    /(?:沒有|没有|無|无).{0,4}(?:其他|更多|進一步|进一步).{0,3}(?:提問|提问|問題|问题)/,
    /(?:限|最多).{0,6}(?:一個|一个|兩個|两个|[\d一兩两]+).{0,2}(?:問題|问题)/,
    /(?:重播|回放|錄音檔|录音档).{0,16}(?:提供|收聽|收听|觀看|观看)/,
  ],
  accompanies: [
    /^(?:好的?)?[,，]?(?:謝謝|谢谢|感謝|感谢|多謝|多谢).{0,60}$/,
    /^(?:各位|大家|女士|先生|早安|午安|晚安|您好|你好|早上好|下午好|晚上好).{0,80}$/,
    /^(?:歡迎|欢迎).{0,80}$/,
    /(?:交給|交给|轉交|转交|交由|移交|轉給|转给).{0,60}$/,
    /(?:我是|擔任|担任).{0,20}(?:接線員|接线员|主持人|操作員|操作员|接線生|话务员|話務員)/,
    /^(?:祝|再見|再见).{0,30}$/,
  ],
}
