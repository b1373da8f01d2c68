import { findFacts } from '../shared/facts/find-facts.ts'
import { parseDocument } from '../shared/documents/parse-document.ts'
for (const unit of ['5% ', '將由 3 億元增至 ']) for (const n of [20000, 40000]) {
  const text = unit.repeat(Math.ceil(n / unit.length))
  const document = parseDocument({ text, fileName: 'x_q3_2021.txt', companies: [] })
  const t = process.cpuUsage()
  findFacts({ document, text, fiscalYearEnd: null })
  const d = process.cpuUsage(t); console.log(unit, n, Math.round((d.user + d.system) / 1000))
}
