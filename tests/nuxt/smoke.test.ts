import { mountSuspended } from '@nuxt/test-utils/runtime'
import { expect, it } from 'vitest'
import { BaseBar } from '#components'

it('works', async () => {
  console.log(useNuxtApp().$deck?.deck.facts.length, useProgressStore().status, useRoute().path)
  const w = await mountSuspended(BaseBar, { props: { share: 0.5 } })
  expect(w.html()).toContain('svg')
  await new Promise(r => setTimeout(r, 300))
  console.log(useNuxtApp().$deck?.deck.facts.length, useProgressStore().status, useRoute().path, typeof BroadcastChannel, BroadcastChannel.toString().slice(0,40))
})
