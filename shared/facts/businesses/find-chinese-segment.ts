/** How far before a metric the words that name its segment may begin. */
const reach = 40

/** Where a clause begins: after a mark of punctuation. */
const clauseStart = /[，,、；;。：:！？!?（()）「」『』“”\n]/

/** Words that open a clause and name nobody's business: times, the speaker, what joins clauses. */
const opening =
  /^(?:(?:19|20)\d\d(?: ?[-–~～至到/／、] ?(?:20)?\d\d)* ?年度?|民國\d+年|第 ?[一二三四1-4] ?季度?|[一二三四] ?季度|[1-4]Q(?:\d\d)?|Q[1-4]|[上下]半年|前[二三]季|[1-9一二三四五六七八九十]{1,2} ?月份?|\d{1,2} ?日|今年|去年|明年|後年|后年|全年|本年度?|当年|當年|年度|上年|同期|[本當当上下這这]一?[個个]?季度?|單季|单季|單月|单月|累計|累计|期間|期间|目前|現在|现在|過去|过去|未來|未来|其中|此外|另外|另|同時|同时|而|且|並|并|及|與|与|和|但|至於|至于|若|因|公司|本公司|該公司|该公司|該廠|该厂|集團|集团|我們|我们|我司|其(?!他)|該|该|整體|整体|全體|全球|合併|合并|總|总|單|单|年|月|的|在|於|于|對|对|由|從|从|將|将|使|讓|让|個別|主要)(?:的|之)? ?/
/** Verbs and links after which a name begins anew: `海岳公布第四季營收`. */
const link =
  /公布|宣布|發布|发布|實現|实现|預估|预估|預期|预期|預計|预计|預測|预测|估計|估计|表示|指出|認為|认为|看好|統計|统计|調查|调查|根據|根据|受惠於?|受益于?|帶動|带动|推動|推动|來自|来自|包括|包含|顯示|显示|達到?|达到?|[錄录]得|[為为是較较比約约逾近增減减降升占佔由從从將将]/

/** Times within a clause; what a figure is of stands behind them. */
const time =
  /止(?:[三六九369]|十二|12) ?[個个]月|止(?:[財财]政)?年度|(?:19|20)\d\d ?(?:年度?|財年|财年)(?:全年)?|第 ?[一二三四1-4] ?季度?|[一二三四] ?季度|[上下]半年|前[二三]季|[今去明本]年|本季|當季|当季|上季|單季|单季|全年|(?<!\d)\d{1,2} ?月份?|年底|期末/

/** A name that is no segment: nouns of time and measure, of the whole, of what is said of a figure. */
const noSegment =
  /^(?:全|總|总|本|該|该|其|新|舊|旧|高|低|大|小|每|各|單|单|淨|净|非|非?(?:公[認认]|通用)[會会][計计][準准原][則则]下?|非? ?GAAP|[經经]?[調调]整[後后]?|扣非[後后]?|財報|财报|財務|财务|業績|业绩|季|年|月|度|元|億|亿|萬|万|營業|营业|營運|运营|經營|经营|實際|实际|綜合|综合|整體|整体|平均|最高|最低|歷史|历史|同期|整年|期末|產品|产品|業務|业务|事業|部門|部门|市場|市场|客戶|客户|台灣|公司)+$|公司|集團|集团|股份|[\d.]+ ?%|\d$/

/** Words behind a name that only say that it is a business: `光模块业务` is `光模块`. */
const kindOfBusiness =
  /(?:(?:相關|相关)的?)?(?:部[門门]|業務|业务|產品線?|产品线?|事業[部群]?|事业[部群]?|領域|领域|板塊|板块|應用|应用|市場|市场)$|(?:相關|相关)的?$/

/**
 * The segment that the words right before a metric name: what is left of their clause without times, verbs and the
 * speaker. Null where nothing is, or where it is more than a name.
 */
export function findChineseSegment(text: string, metricStart: number): string | null {
  const before = text.slice(Math.max(0, metricStart - reach), metricStart)
  const clause = before.split(clauseStart).at(-1) ?? ''
  return nameOf(clause)
}

const realized =
  /(?:^|[，。；、：])([^，。；、：\d]{2,16}?)(?:[業业][務务])?(?:累[計计]|[報报]告期[內内])?(?:[實实][現现]|[錄录]得|[貢贡][獻献])(?:了)?(?:[營营][業业]?)?(?:收入|收益|[營营]收|[銷销]售[額额收]?入?)[^，。；\d]{0,6}$/
const product =
  /(?:模[塊块組组]|器件|[組组]件|芯片|晶片|[設设][備备]|系[統统]|[產产]品|[業业][務务]|服[務务]|材料|[軟软][體件]|方案|[電电]池|[雷激][射光]器?|零部件|[板][塊块])$/

/** `高速光模块实现收入`: a product before the verb, where a company's name would be none; null where none stands. */
export function findChineseProduct(before: string): string | null {
  const name = realized.exec(before.slice(-reach))?.[1]
  return name !== undefined && product.test(name) ? nameOf(name) : null
}

const share =
  /(?:的)?(?:[營营]收|[營营]業收入|营业收入|收入|收益|銷售|销售)?(?:比重)?[佔占](?!率)(?:比|總|总|整體|整体|公司|全|合併|合并|單季|单季|本季)*(?:[營营]收|收入)?(?:的)?(?:比重|比例)?(?:已|則|则|分別|分别)?(?:為|为|約|约|達|达|到|近|逾|超過|超过|接近|從|从|由)*(?:(?:去年同期|上年同期|上一?[個个]?季度?|去年|第?[一二三四]季度?)的?)? ?$/

/** `工业占 28%`, `车用产品营收占比为 35%`: whose share of revenue the words before a figure give. */
export function findChineseShare(before: string): string | null {
  const clause = before.slice(-reach).split(clauseStart).at(-1) ?? ''
  const match = share.exec(clause)
  return match ? nameOf(clause.slice(0, match.index)) : null
}

function nameOf(clause: string): string | null {
  let name = clause.split(link).at(-1)?.split(time).at(-1)?.trim() ?? ''
  for (let rest = name.replace(opening, ''); rest !== name; rest = name.replace(opening, ''))
    name = rest.trim()
  name = name
    .replace(/[的之]$/, '')
    .replace(/[總总]$/, '')
    .replace(/(?<=[\p{Script=Han}A-Za-z]{2})(?:[每單单])?月$/u, '')
    .replace(kindOfBusiness, '')
    .replace(/[的之 ]+$/, '')
    .trim()
  if (name.length < 2 || name.length > 14 || noSegment.test(name)) return null
  return /[\p{Script=Han}A-Za-z]/u.test(name) && !/[^\p{Script=Han}\w ./&+-]/u.test(name) ? name : null
}
