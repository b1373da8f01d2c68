import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import toTraditional from 'opencc-js/dict/STCharacters'
import toSimplified from 'opencc-js/dict/TSCharacters'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { formatMessage, locales, type Catalogue, type Message } from '../../shared/messages/catalogue.ts'
import { catalogues } from '../../shared/messages/messages.ts'

const features = Object.entries(catalogues as Readonly<Record<string, Catalogue>>)
const textsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other]
const placeholdersOf = (message: Message): string =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted().join(' ')

/** Every message of a language, as `feature.key`. */
const messagesIn = (locale: (typeof locales)[number]) =>
  features.flatMap(([feature, words]) =>
    Object.entries(words[locale]).map(([key, message]) => ({ key: `${feature}.${key}`, message })),
  )

/** Words that stay as they are in Chinese, and why. */
const staysLatin: ReadonlyMap<string, string> = new Map([
  ['Lightbench', 'the name of the product'],
  ['EN', 'the sign of English beside 中'],
  ['English', 'a language in its own words'],
  ['GAAP', 'a term of the trade that Chinese leaves in Latin letters'],
  ['Excel', 'the name of a product'],
  ['CSV', 'the name of a format'],
  ['mm²', 'the sign of a unit'],
])
const isChinese = (text: string): boolean => {
  const words = text.replace(/\{\w+\}/g, '').trim()
  return /\p{Script=Han}/u.test(words) || staysLatin.has(words) || !/\p{L}{2}/u.test(words)
}

/** Names of languages and scripts: each stands in its own writing, whatever the language around it. */
const ownNames = /繁體中文|简体中文|繁體|简体|繁⇄简/g

describe('message catalogues', () => {
  it.each(features)('give %s the same keys in three languages', (_feature, words) => {
    const english = Object.keys(words.en).toSorted()
    expect(Object.keys(words['zh-Hant']).toSorted()).toEqual(english)
    expect(Object.keys(words['zh-Hans']).toSorted()).toEqual(english)
  })

  it.each(features)('give each message of %s the same placeholders in three languages', (_feature, words) => {
    for (const [key, message] of Object.entries(words.en))
      for (const locale of ['zh-Hant', 'zh-Hans'] as const)
        expect([key, locale, placeholdersOf(words[locale][key] ?? '')]).toEqual([
          key,
          locale,
          placeholdersOf(message),
        ])
  })

  it.each(locales)('leave no message of %s empty', (locale) => {
    expect(
      messagesIn(locale).filter(({ message }) => textsOf(message).some((text) => text.trim() === '')),
    ).toEqual([])
  })

  it.each(['zh-Hant', 'zh-Hans'] as const)('are written in Chinese for %s', (locale) => {
    const foreign = messagesIn(locale).filter(({ message }) => !textsOf(message).every(isChinese))
    expect(foreign).toEqual([])
  })

  it('hold English in English, save where a language is named in its own words', () => {
    const chinese = messagesIn('en').filter(({ message }) =>
      textsOf(message).some((text) =>
        /\p{Script=Han}/u.test(text.replace(ownNames, '').replace(/中文|中/g, '')),
      ),
    )
    expect(chinese).toEqual([])
  })

  it('use full-width punctuation between Chinese words', () => {
    const narrow = (['zh-Hant', 'zh-Hans'] as const).flatMap((locale) =>
      messagesIn(locale).filter(({ message }) =>
        textsOf(message).some((text) => /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u.test(text)),
      ),
    )
    expect(narrow).toEqual([])
  })

  it('write a count in the singular and the plural of English', () => {
    const message = catalogues.app.en.documentCount
    expect(formatMessage(message, 'en', { count: 1 })).toBe('1 document')
    expect(formatMessage(message, 'en', { count: 1_234 })).toBe('1,234 documents')
  })
})

/** Characters that are written only in the other script: those whose counterparts leave out themselves. */
function strangersFrom(table: string): ReadonlySet<string> {
  const strangers = new Set<string>()
  for (const pair of table.split('|')) {
    const [from, ...to] = pair.split(' ')
    if (from && !to.includes(from)) strangers.add(from)
  }
  return strangers
}

/** What the table calls a simplification, and Taiwan writes. */
const taiwanUses = new Set('台群里')

describe('Chinese scripts', () => {
  const find = (locale: 'zh-Hant' | 'zh-Hans', strangers: ReadonlySet<string>, fine: ReadonlySet<string>) =>
    messagesIn(locale).flatMap(({ key, message }) => {
      const text = textsOf(message).join('').replace(ownNames, '')
      const wrong = [...text].filter((character) => strangers.has(character) && !fine.has(character))
      return wrong.length > 0 ? [`${key}: ${wrong.join('')}`] : []
    })

  it('keep Simplified characters out of Traditional messages', () => {
    expect(find('zh-Hant', strangersFrom(toTraditional), taiwanUses)).toEqual([])
  })

  it('keep Traditional characters out of Simplified messages', () => {
    expect(find('zh-Hans', strangersFrom(toSimplified), new Set())).toEqual([])
  })

  it('use each side’s own words for the trade', () => {
    const mainland =
      /软件|屏幕|默认|视频|信息|文档|保存|导入|搜索|设置|鼠标|資料库|質量|數據庫|默認|保存|信息|文檔|導入|搜索|屏幕|鼠標/
    const taiwan =
      /軟體|螢幕|預設|影片|資訊|儲存|匯入|搜尋|設定|滑鼠|软体|萤幕|预设|储存|汇入|搜寻|设定|滑鼠|档案|资讯/
    const wrong = [
      ...messagesIn('zh-Hant').filter(({ message }) => mainland.test(textsOf(message).join(''))),
      ...messagesIn('zh-Hans').filter(({ message }) => taiwan.test(textsOf(message).join(''))),
    ]
    expect(wrong).toEqual([])
  })
})

/** Words that stand in a component as they are, and why. */
const literals: ReadonlyMap<string, string> = new Map([
  ['EN', 'the sign of English, the same in every language of the interface'],
  ['Aa', 'the sign of text size'],
  ['繁⇄简', 'the sign of changing the script, each in its own'],
  ['中', 'the sign of Chinese'],
])

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'text',
])

interface SyntaxNode {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

/** The words a piece of JSX writes out itself: text, a quoted string or the fixed parts of a template. */
function wordsIn(node: SyntaxNode): readonly string[] {
  if (node.type === 'JSXText' || node.type === 'Literal')
    return typeof node['value'] === 'string' ? [node['value'].trim()] : []
  if (node.type === 'TemplateLiteral')
    return (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) =>
      value.cooked.trim(),
    )
  if (node.type === 'JSXExpressionContainer' && isNode(node['expression'])) return wordsIn(node['expression'])
  if (node.type === 'ConditionalExpression' || node.type === 'LogicalExpression')
    return [node['consequent'], node['alternate'], node['right']].filter(isNode).flatMap(wordsIn)
  return []
}

function literalsOf(node: SyntaxNode, found: string[]): void {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of node['children'] as readonly SyntaxNode[]) found.push(...wordsIn(child))
  if (node.type === 'JSXAttribute' && isNode(node['name']) && spoken.has(String(node['name']['name'])))
    if (isNode(node['value'])) found.push(...wordsIn(node['value']))
  for (const value of Object.values(node))
    if (isNode(value)) literalsOf(value, found)
    else if (Array.isArray(value)) value.filter(isNode).forEach((child) => literalsOf(child, found))
}

const literalWords = (path: string, source: string): readonly string[] => {
  const found: string[] = []
  literalsOf(parseSync(path, source).program as unknown as SyntaxNode, found)
  return found.filter((words) => /\p{L}{2}|\p{Script=Han}/u.test(words))
}

describe('components', () => {
  const paths = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join('renderer', name))

  it.each(paths)('say nothing of their own in %s', (path) => {
    const written = literalWords(path, readFileSync(path, 'utf8')).filter((words) => !literals.has(words))
    expect(written).toEqual([])
  })

  it('are caught when they do', () => {
    const source = `export const A = () => <p title="A tip">Some words{wide && 'more'}<b aria-label={\`To \${n}\`}>{t('a.b')}</b></p>`
    expect(literalWords('a.tsx', source).toSorted()).toEqual(['A tip', 'Some words', 'To', 'more'])
  })
})

/** The code that speaks, all but the lists of words themselves. */
const spokenCode = ['electron', 'renderer', 'shared']
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(top, name).replaceAll('\\', '/'),
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/^shared\/messages\/(?!messages)/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

const quoted = new Set([...spokenCode.matchAll(/'([\w.-]+(?: [\w.%-]+)*)'/g)].map(([, words]) => words))
/** Keys written with a gap in them, such as `units.${unit}`, as the patterns they stand for; names of methods are none. */
const withGaps = [
  ...spokenCode.matchAll(/(?<!name: )`((?:\w+\.|(?<=\bsay\(`))(?:[\w. %-]|\$\{[^`{}]*\})+)`/g),
]
  .filter(([, key = '']) => key.includes('${'))
  .map(([, key = '']) => key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.')))
  .map((parts) => new RegExp(`^${parts.join('.+')}$`))
const written = (key: string): boolean => quoted.has(key) || withGaps.some((pattern) => pattern.test(key))
/** Whether the code says a message. The command line, and it alone, names its own without the feature. */
const isSaid = (feature: string, key: string): boolean =>
  written(`${feature}.${key}`) || (feature === 'commandLine' && written(key))

describe('messages', () => {
  it.each(features)('of %s are each said somewhere', (feature, words) => {
    const unsaid = Object.keys(words.en).filter((key) => !isSaid(feature, key))
    expect(unsaid).toEqual([])
  })

  it('are caught when nothing says them', () => {
    expect(isSaid('library', 'neverSaidAnywhere')).toBe(false)
  })
})
