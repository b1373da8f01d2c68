import { shippedCatalogue, type MetricCatalogue } from '../metrics/metric-catalogue.ts'
import type { Metric } from '../metrics/metric.ts'

/**
 * How statements word a metric of the catalogue where speech does not: names of rows only, to be met whole.
 * Chinese ones are those of filings in Taiwan and on the mainland.
 */
const wordings: Readonly<Record<string, readonly string[]>> = {
  Revenue: [
    'operating revenue',
    'operating revenues',
    'total operating revenue',
    'revenue from operations',
    'revenue from contracts with customers',
    '營業收入淨額',
    '营业总收入',
    '營業總收入',
    '淨營收',
    '合併營收',
    '营业收入合计',
    '主营业务收入',
    '銷貨收入',
    '收益',
    '收益總額',
    '收益总额',
  ],
  'Cost of revenue': [
    'costs of revenue',
    'cost of products sold',
    'costs of sales',
    'cost of goods',
    '销售成本',
    '銷售成本',
  ],
  'Gross profit': ['gross income', '營業毛利', '营业毛利', '毛利額', '毛利额'],
  'Operating income': [
    'income from operations',
    'profit from operations',
    'operating earnings',
    '營業淨利',
    '營業利益',
    '營業損失',
    '營業淨損',
    '经营溢利',
    '經營溢利',
  ],
  'Pre-tax income': [
    '繼續營業單位稅前淨利',
    '繼續營業部門稅前淨利',
    '稅前淨利',
    'income before income taxes',
    'income before provision for income taxes',
    'income before income tax',
    'income before tax',
    'loss before income taxes',
    'loss before income tax',
    'loss before provision for income taxes',
    'loss before taxes',
    'profit before tax',
    'profit before income tax',
    'profit before taxation',
    'income before income tax expense',
    '稅前淨利',
    '稅前淨損',
    '利润总额',
    '除稅前溢利',
  ],
  'Income tax expense': [
    'income taxes',
    'income tax',
    'taxation',
    'tax expense',
    'provision for income taxes',
    'income tax provision',
    'income tax benefit',
    'benefit from income taxes',
    '所得稅',
    '所得稅開支',
    '所得税开支',
    '所得税',
  ],
  'Net income': [
    'profit for the period',
    'profit for the year',
    'loss for the period',
    'loss for the year',
    'profit for the quarter',
    '本期淨利',
    '本期淨損',
    '稅後淨利',
    '稅後淨損',
    '合併總損益',
    '期內溢利',
    '年內溢利',
    '本公司擁有人應佔溢利',
    '本公司擁有人應佔期內溢利',
    '歸屬於母公司業主淨利',
    '歸屬於上市公司股東的淨利潤',
    '归属于上市公司股东的净利润',
    '归属于母公司所有者的净利润',
    '归属母公司净利润',
    '歸屬母公司淨利',
    '归属于母公司净利润',
    'profit attributable to owners of parent',
    'profit attributable to owners of the parent',
    'profit attributable to owners of the company',
    'net income attributable to shareholders',
  ],
  'R&D expense': [
    'research & development',
    'research & development expenses',
    '研究發展費用',
    '研究發展支出',
    '研究開發費用',
  ],
  'SG&A expense': [
    'selling, general & administrative',
    'selling, general & administrative expenses',
    '推銷及管理費用',
  ],
  'Sales and marketing expense': [
    'selling and marketing',
    'selling and marketing expenses',
    'sales & marketing',
    '推銷費用',
  ],
  'G&A expense': ['general and administrative', 'general & administrative', 'administrative expenses'],
  'Operating expenses': ['營業費用', '期间费用'],
  'Operating cash flow': [
    'net cash provided by operating activities',
    'net cash used in operating activities',
    'net cash from operating activities',
    'net cash generated from operating activities',
    'net cash flows from operating activities',
    'net cash flow from operating activities',
    'cash generated from operating activities',
    'cash flows from operating activities',
    '營業活動之淨現金流入',
    '營業活動之淨現金流出',
    '營業活動現金流量',
    '经营活动产生的现金流量净额',
    '經營活動產生的現金流量淨額',
  ],
  Capex: [
    'purchases of property and equipment',
    'purchase of property and equipment',
    'purchases of property, plant and equipment',
    'purchase of property, plant and equipment',
    'purchases of property, plant, and equipment',
    'acquisition of property, plant and equipment',
    'acquisitions of property, plant and equipment',
    'additions to property, plant and equipment',
    'additions to property and equipment',
    'payments for property, plant and equipment',
    'purchases of fixed assets',
    '取得不動產、廠房及設備',
    '購置不動產、廠房及設備',
    '购建固定资产、无形资产和其他长期资产支付的现金',
  ],
  'Cash and short-term investments': [
    '货币资金',
    '貨幣資金',
    'total cash, cash equivalents and short term investments',
    'cash, cash equivalents and investments',
    'cash, cash equivalents, and marketable securities',
  ],
  'Total assets': ['资产总计', '資產總計', '資產總額', '資產合計'],
  'Total liabilities': ['负债合计', '負債總計', '負債合計', '負債總額'],
  "Shareholders' equity": [
    '權益總計',
    '權益總額',
    '權益合計',
    '权益合计',
    '权益总额',
    '所有者权益合计',
    '股东权益合计',
    '總權益',
    '总权益',
    'total equity',
    "total stockholders' equity",
    "total shareholders' equity",
  ],
  'Total debt': ['total borrowings', 'gross debt', '總借款', '有息负债'],
  Inventory: ['inventories, net', '存貨淨額', '存货净额'],
  'Accounts receivable': [
    'trade receivables',
    'trade and other receivables',
    '貿易應收款項',
    '贸易应收款项',
    '貿易應收賬款',
    '應收賬款',
    '應收票據及帳款',
    'accounts receivable, trade',
    '應收帳款淨額',
    '应收账款净额',
    '應收帳款',
  ],
  'Interest and other income': [
    'other income, net',
    'interest and other income, net',
    'interest and other, net',
    'other income expense',
  ],
  'Depreciation and amortization': [
    'depreciation & amortization',
    'depreciation and amortisation',
    '折舊及攤銷',
  ],
  'Stock-based compensation': [
    'stock based compensation expense',
    'share based compensation expense',
    'equity based compensation',
    'share based payments',
    'stock compensation',
  ],
  'Share repurchases': [
    'repurchases of common stock',
    'repurchase of common stock',
    'purchases of treasury stock',
    'purchase of treasury stock',
    'repurchase of ordinary shares',
  ],
  'Dividend per share': [
    'dividends per share',
    'dividends declared per share',
    'cash dividends declared per share',
    '每股股利',
  ],
  EPS: ['基本每股盈餘', '基本每股收益', '每股盈餘', '基本每股虧損'],
  'Diluted EPS': ['稀釋每股盈餘', '稀释每股收益', '稀釋每股虧損', '攤薄每股收益'],
  'Gross margin': [
    'gross profit %',
    'gross profit percentage',
    'gross profit as a % of revenue',
    '營業毛利率',
    '营业毛利率',
  ],
  'Operating margin': [
    'operating income %',
    'operating income as a % of revenue',
    '營業淨利率',
    '营业利润率',
  ],
  'Net margin': ['net income %', 'net profit margin', '稅後淨利率'],
  'Restructuring charges': [
    'restructuring',
    'restructuring and other',
    'restructuring and other charges',
    'restructuring expense',
    'restructuring expenses',
    'restructuring costs',
    'restructuring and related charges',
    'restructuring and impairment charges',
    'restructuring and related costs',
  ],
  Headcount: ['number of employees', 'total employees', 'full time employees', '員工總數', '员工总数'],
  'Store count': [
    'number of stores',
    'stores at end of period',
    'total stores',
    'stores open at end of period',
  ],
  'Tax rate': ['effective income tax rate'],
}

/** Everyday words that name a metric in a sentence and something else in a row: a line of a balance sheet, a city's market. */
const noRowNames = new Set(
  'investment,invest,invested,investing,strategic investment,market,price,debt,term loan,long term debt,convertible debt,convertible senior notes,consumption,consumes,dividend,market value,valuation,book value,diluted earnings,repurchased,demand,new orders,we sold,we lost,we earned,top line,total cash flow,shipment,customer,yield,coupon,收入,市場,市场,需求,投資,投资,訂單,订单,客戶,客户,價格,价格,出貨,出货,管理費用率'.split(
    ',',
  ),
)

/** The metric whose name or wording is exactly this (normalized); null for none. */
export type FindRowMetric = (normalized: string) => Metric | null

const finders = new WeakMap<MetricCatalogue, FindRowMetric>()

/** Names of rows for a catalogue, gathered once for each. */
export function rowMetricsOf(catalogue: MetricCatalogue = shippedCatalogue): FindRowMetric {
  const known = finders.get(catalogue)
  if (known) return known
  const byName = new Map<string, Metric>()
  for (const metric of catalogue.metrics.filter(({ isDerived }) => !isDerived))
    for (const alias of [metric.name, ...metric.english, ...metric.chinese])
      if (!noRowNames.has(normalizeName(alias)) && !byName.has(normalizeName(alias)))
        byName.set(normalizeName(alias), metric)
  for (const [name, words] of Object.entries(wordings)) {
    const metric = catalogue.find(name)
    if (metric) for (const word of words) byName.set(normalizeName(word), metric)
  }
  const find: FindRowMetric = (normalized) => byName.get(normalized) ?? null
  finders.set(catalogue, find)
  return find
}

export function normalizeName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-‐‑–—]/g, ' ')
    .replace(/’/g, "'")
    .replace(/'s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
