import { replay } from '~/utils/early-presses'

/** What was pressed before the code came is done as soon as the page is alive. */
export default defineNuxtPlugin({
  name: 'early-presses',
  hooks: {
    'app:suspense:resolve': () => {
      const early = window.manaschiEarly
      if (!early)
        return
      early.stop()
      delete window.manaschiEarly
      replay(early.kept)
    },
  },
})
