import '~/workers/polyfills'

/** They are there as soon as this file is; plugins and pages that need them run later. */
export default defineNuxtPlugin({ name: 'polyfills' })
