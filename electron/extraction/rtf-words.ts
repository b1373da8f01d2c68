/** Where a group's text goes: the document, nowhere, or one of the places that are kept apart. */
export type RtfTarget =
  | 'body'
  | 'none'
  | 'footnote'
  | 'furniture'
  | 'instruction'
  | 'field-title'
  | 'field-author'
  | 'fonts'
  | 'styles'
  | 'list-text'

/** Destinations whose words are none of the document's. */
export const silent: ReadonlySet<string> = new Set(
  (
    'colortbl shprslt pict object objdata result listtable listoverridetable revtbl rsidtbl generator xmlnstbl ' +
    'themedata colorschememapping latentstyles datastore bkmkstart bkmkend filetbl private1 template operator ' +
    'company manager category keywords doccomm hlinkbase creatim revtim printim buptim password xe tc tcn do ' +
    'shpinst datafield fldtype nonshppict passwordhash protusertbl userprops wgrffmtfilter mmathPr annotation atnid ' +
    'atnauthor atndate atnref atrfstart atrfend background docvar ftnsep ftnsepc aftnsep aftnsepc pntext pnseclvl ' +
    'factoidname comment subject falt panose fontemb fontfile'
  ).split(' '),
)

export const targetOfWord: ReadonlyMap<string, RtfTarget> = new Map<string, RtfTarget>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['footnote', 'footnote'],
  ['fldinst', 'instruction'],
  ['title', 'field-title'],
  ['author', 'field-author'],
  ['listtext', 'list-text'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (word) => [word, 'furniture'] as const,
  ),
])

export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', ' '],
  ['_', '-'],
])

/** Destinations that programs may pass over and that hold words all the same. */
export const known: ReadonlySet<string> = new Set(['shptxt', 'txfieldtext', 'pn', 'fldrslt', 'htmltag'])
