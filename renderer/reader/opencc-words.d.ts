declare module 'opencc-js/dict/TWPhrases' {
  /** Words of the mainland in Traditional characters with those of Taiwan, pairs separated by `|`. */
  const table: string
  export default table
}
