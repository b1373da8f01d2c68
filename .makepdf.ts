import { chromium } from '@playwright/test'
import { findBrowser } from './tests/support/find-browser.ts'
const b = await chromium.launch({ executablePath: findBrowser()!, args: ['--no-sandbox'] })
const p = await b.newPage()
const paras = Array.from({length: 40}, (_, i) => `<p>Paragraph ${i+1}. The yard at Kelling Harbour shipped ${i*3+12} modules in the quarter, and Mara Dellacroix expects the second line to follow before the end of ${2025 + (i%3)}. Customers in Penang asked for more, and the company will not chase volume at the expense of yield.</p>`)
await p.setContent(`<html><head><title>Kelling Harbour Optics letter</title><style>body{font:11pt/1.5 serif} h1{font-size:20pt} h2{font-size:14pt}</style></head><body><h1>Kelling Harbour Optics: a letter to shareholders</h1><p>March 3, 2026</p>${paras.map((x,i)=> i%8===0 ? `<h2>Part ${i/8+1}: what the year brought</h2>${x}` : x).join('')}</body></html>`)
await p.pdf({ path: '/tmp/w/fix/kelling-letter.pdf', format: 'A4', margin: {top:'25mm',bottom:'25mm',left:'25mm',right:'25mm'}, displayHeaderFooter: true, headerTemplate: '<div style="font-size:8px;width:100%;text-align:center">Kelling Harbour Optics</div>', footerTemplate:'<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span></div>' })
await b.close()
