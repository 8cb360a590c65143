import { mountSuspended } from '@nuxt/test-utils/runtime'
import { describe, expect, it } from 'vitest'
import BaseDialog from '~/components/base/BaseDialog.vue'

async function openDialog() {
  const wrapper = await mountSuspended(BaseDialog, {
    props: { modelValue: true, title: 'Keys' },
    slots: { default: () => h('input', { type: 'file' }) },
  })
  return { wrapper, dialog: wrapper.get('dialog') }
}

describe('a dialog that is closed by Escape', () => {
  it('is closed for the page at once, before the platform tells that it has closed', async () => {
    const { wrapper, dialog } = await openDialog()
    dialog.element.dispatchEvent(new Event('cancel', { cancelable: true }))
    expect(wrapper.emitted('update:modelValue')).toEqual([[false]])
  })

  it('stays open when a field inside it is left without a choice', async () => {
    const { wrapper, dialog } = await openDialog()
    dialog.get('input').element.dispatchEvent(new Event('cancel', { bubbles: true }))
    expect(wrapper.emitted('update:modelValue')).toBeUndefined()
  })
})
