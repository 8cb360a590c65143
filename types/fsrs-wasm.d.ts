declare module 'fsrs-browser/fsrs_browser_bg.wasm?url' {
  /** Address of the file on our own origin. */
  const url: string
  export default url
}
