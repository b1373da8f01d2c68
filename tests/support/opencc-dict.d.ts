declare module 'opencc-js/dict/STCharacters' {
  /** `simplified traditional[ traditional…]` pairs, separated by `|`. */
  const table: string
  export default table
}
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ simplified…]` pairs, separated by `|`. */
  const table: string
  export default table
}
