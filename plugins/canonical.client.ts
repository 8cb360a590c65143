/**
 * Browsers share the address that a page calls its own. The server wrote it for the page that was asked for, without a
 * query; another page, or a quiz in the query, is shared by the address in the bar.
 */
export default defineNuxtPlugin({
  name: 'canonical',
  setup() {
    useRouter().afterEach(({ fullPath, path }, from) => {
      // The router also arrives once where it is already, when the page comes alive.
      if (fullPath !== path || (from.matched.length > 0 && from.path !== path))
        document.querySelector('link[rel=canonical]')?.remove()
    })
  },
})
