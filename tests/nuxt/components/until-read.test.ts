// What a newcomer sees of the learner's own stands in the page before storage has been read.
import { mountSuspended } from '@nuxt/test-utils/runtime'
import { afterEach, describe, expect, it } from 'vitest'
import { BaseUntilRead } from '#components'
import { DAY, reviewOn } from '../../support/builders'
import { enterWorld } from '../support/world'

const slots = { default: () => h('p', 'own'), newcomer: () => h('p', 'none yet'), waiting: () => h('p', 'reading') }

async function draw(props: { isRead?: boolean } = {}, given: Partial<typeof slots> = slots) {
  const screen = await mountSuspended(BaseUntilRead, { props, slots: given })
  return { screen, shown: () => screen.text(), part: () => screen.find('[inert]') }
}

afterEach(() => document.documentElement.classList.remove('returning'))

describe('before it has been read', () => {
  it('a newcomer sees what there is without an answer, and can press nothing', async () => {
    const { shown, part } = await draw({ isRead: false })
    expect(shown()).toBe('none yet')
    expect(part().attributes('data-newcomer-part')).toBe('')
  })

  it('a newcomer sees the same as afterwards where nothing else is given', async () => {
    const { shown, part, screen } = await draw({ isRead: false }, { default: slots.default })
    expect(shown()).toBe('own')
    const element = part().find('p').element
    await screen.setProps({ isRead: true })
    expect(part().exists()).toBe(false)
    expect(screen.find('p').element).toBe(element)
  })

  it('whoever returns sees that it is being read', async () => {
    document.documentElement.classList.add('returning')
    const { shown, screen } = await draw({ isRead: false })
    expect(shown()).toBe('reading')
    await screen.setProps({ isRead: true })
    expect(shown()).toBe('own')
  })
})

describe('when it has been read', () => {
  it('it stands there, and can be pressed', async () => {
    await enterWorld({})
    const { shown, part } = await draw()
    expect(shown()).toBe('own')
    expect(part().exists()).toBe(false)
  })

  it('what was drawn for a newcomer is drawn anew where more was found', async () => {
    await enterWorld({ records: [reviewOn(DAY - 1, { cardId: 'sco/founded', rating: 3 })] })
    const { screen } = await draw({ isRead: false }, { default: slots.default })
    const { element } = screen.find('p')
    await screen.setProps({ isRead: true })
    expect(screen.find('p').element).not.toBe(element)
  })

  it('nothing stands there where it cannot be, unless something is given for that', async () => {
    await enterWorld({})
    useProgressStore().reportFault('unknown')
    const { shown } = await draw({ isRead: false })
    expect(shown()).toBe('')
    const other = await draw({ isRead: false }, { ...slots, failed: () => h('p', 'fault') } as never)
    expect(other.shown()).toBe('fault')
  })
})
