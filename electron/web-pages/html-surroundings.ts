import { readClasses } from './html-classes.ts'
import type { HtmlElement } from './parse-html.ts'

/** What the elements around a block say of it. */
export interface Surroundings {
  /** In navigation, a form, a page's foot or the like, by the elements' own meaning. */
  readonly isApart: boolean
  /** Balance of telling words in classes and ids. */
  readonly classes: number
  readonly isComment: boolean
  readonly isArticle: boolean
  /** In one of several announcements of other pages. */
  readonly isTeaser: boolean
}

const apartTags = new Set([
  'nav',
  'footer',
  'form',
  'button',
  'select',
  'textarea',
  'menu',
  'dialog',
  'search',
  'option',
  'label',
])
const apartRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'complementary',
])
const apartWords =
  /(?:^|[\s_-])(?:nav\w*|menu\w*|breadcrumbs?|sidebar\w*|side-?bar|footer|foot|masthead|topbar|toolbar|social\w*|shar(?:e|ing)\w*|related\w*|recommend\w*|promo\w*|sponsor\w*|advert\w*|ads?|banner|newsletter\w*|subscri\w*|sign-?up|cookie\w*|consent|gdpr|popup|modal|overlay|widget\w*|pagination|pager|paging|tags?|tag-?list|taglist|byline|author-?(?:bio|box|info|card)|about-?author|most-?(?:read|popular)|popular|trending|more-?(?:from|stories|news)|read-?(?:more|next)|also-?(?:read|like)|print|rating|login|skip|hidden|sr-only|screen-reader\w*|visually-?hidden|metadata|meta|postmeta|post-?info|toc|timestamp|dateline|outbrain|taboola\w*|disclaimer-?bar|jump|utility|tools?|follow\w*|paywall|teaser\w*|infobox-?nav|editsection|navbox|catlinks|hatnote|reflist-?nav)(?:$|[\s_-])/
const mainWords =
  /(?:^|[\s_-])(?:article-?(?:body|content|text)|articlebody|story-?(?:body|content|text)|storybody|entry-?content|post-?(?:content|body|text)|postbody|content-?body|body-?(?:copy|text|content)|main-?(?:content|text)|page-?content|article__(?:body|content)|rich-?text|prose|markdown-body|mw-parser-output|blog-?(?:content|post))(?:$|[\s_-])/
const commentWords =
  /(?:^|[\s_-])(?:comments?|comment-?(?:list|area|body|content|section|thread|wrap\w*)|commentlist|commentarea|disqus\w*|respond|livefyre\w*|usercomments?|reader-?comments?|fb-comments)(?:$|[\s_-])/

/** Reads the surroundings of elements, each once. What holds the core is neither apart nor a comment. */
export function surroundingsReader(
  core: ReadonlySet<HtmlElement>,
  teasers: ReadonlySet<HtmlElement>,
): (element: HtmlElement) => Surroundings {
  const known = new Map<HtmlElement, Surroundings>()
  const none: Surroundings = {
    isApart: false,
    classes: 0,
    isComment: false,
    isArticle: false,
    isTeaser: false,
  }
  const read = (element: HtmlElement): Surroundings => {
    const found = known.get(element)
    if (found) return found
    const above = element.parent ? read(element.parent) : none
    const own = readElement(element, above, core.has(element), teasers.has(element))
    known.set(element, own)
    return own
  }
  return read
}

function readElement(
  element: HtmlElement,
  above: Surroundings,
  isCore: boolean,
  isTeaser: boolean,
): Surroundings {
  const { tag, attributes } = element
  if (tag === 'body' || tag === 'html' || tag === '#root') return above
  const classes = readClasses(element)
  const isMarked = mainWords.test(classes) || /\barticleBody\b/.test(attributes.get('itemprop') ?? '') ? 1 : 0
  const isArticle =
    above.isArticle || tag === 'article' || tag === 'main' || attributes.get('role') === 'main'
  if (isCore) return { ...above, isArticle, classes: above.classes + isMarked }
  return {
    isApart:
      above.isApart ||
      apartTags.has(tag) ||
      apartRoles.has(attributes.get('role') ?? '') ||
      (tag === 'header' && !above.isArticle) ||
      (tag === 'aside' && !/\b(?:pull-?quote|note|callout|tip|warning)\b/.test(classes)) ||
      attributes.get('aria-hidden') === 'true',
    classes: above.classes + isMarked - (apartWords.test(classes) ? 1.5 : 0),
    isComment:
      above.isComment || commentWords.test(classes) || /\bcomment\b/i.test(attributes.get('itemprop') ?? ''),
    isArticle,
    isTeaser: above.isTeaser || isTeaser,
  }
}
