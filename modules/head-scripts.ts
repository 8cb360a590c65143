/** Gives the server the scripts that run in every page before it is painted (server/plugins/00.head-scripts.ts). */
import { defineNuxtModule } from 'nuxt/kit'
import { floorScript } from '../utils/browser-floor'
import { languageScript } from '../utils/chosen-language'
import { earlyPressScript } from '../utils/early-presses'
import { returningScript } from '../utils/returning'
import { startScript } from '../utils/start-note'

export default defineNuxtModule({
  meta: { name: 'manaschi-head-scripts' },
  setup(_, nuxt) {
    const scripts = [
      languageScript(nuxt.options.app.baseURL), floorScript, startScript, returningScript, earlyPressScript,
    ]
    nuxt.hook('nitro:config', (nitro) => {
      nitro.virtual ??= {}
      nitro.virtual['#head-scripts'] = () => `export const scripts = ${JSON.stringify(scripts)}`
    })
  },
})
