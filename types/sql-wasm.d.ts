declare module 'sql.js/dist/sql-wasm-browser.wasm?url' {
  /** Address of the file on our own origin. */
  const url: string
  export default url
}
