/** Banks, brokers and researchers by the names that Chinese news gives them, and those it leaves without a name. */
const houses =
  '高盛|摩根士丹利|摩根大通|大摩|小摩|花旗|美銀|美银|瑞銀|瑞银|瑞信|野村|麥格理|麦格理|里昂|滙豐|匯豐|汇丰|德銀|德银|德意志銀行|德意志银行|巴克萊|巴克莱|傑富瑞|杰富瑞|富國|富国|中金|[\\p{Script=Han}]{2,4}(?:證券|证券)|國泰君安|国泰君安|法人|外資|外资|券商|投行|市調機構|市调机构|研調機構|研究機構|研究机构|分析師|分析师|業界|业界'
const says =
  '(?:最新)?(?:報告|报告|研報|研报)?(?:則|则|更|並|并|也|普遍)?(?:[預预](?:估|計|计|期|測|测)|估(?:計|计|算)?|認為|认为|指出|表示|看好|[統统][計计]|[調调]升|[調调]降|上[調调修]|下[調调修]|將|将)'
const named = new RegExp(`(${houses})${says}`, 'u')
const cited =
  /(?:根據|根据|依據|依据|據|据) ?(?!此|了|報導|报道|悉)([^，。；：、\s]{2,14}?) ?(?:的)?(?:最新)?(?:數據|数据|資料|资料|[統统][計计]|[預预](?:測|测|估|計|计)|報告|报告|[調调](?:查|研)|估[計计算]|[顯显]示|指出)/

/** Who a Chinese sentence of news names as the author of its figures; null where nobody is. */
export const findChineseSource = (text: string): string | null =>
  cited.exec(text)?.[1] ?? named.exec(text)?.[1] ?? null
