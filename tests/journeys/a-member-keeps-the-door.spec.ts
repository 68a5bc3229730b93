import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { openRegister, register, signIn } from '#tests/support/journey-steps.ts'

const slug = 'mariachi-and-mugham'

/** Registers as a visitor and gives the code of the ticket. */
const ticketFor = async (page: Page, site: DemoSite, visitor: Parameters<typeof register>[2]) => {
  await register(page, `${site.address}/en/events/${slug}`, visitor)
  return page.locator('.ticket-code').innerText()
}

const find = async (page: Page, typed: string): Promise<void> => {
  await page.locator('main [name=q]').fill(typed)
  await page.locator('.door-search .button-filled').click()
}

const inside = (page: Page): Promise<string> => page.locator('[data-inside]').innerText()

for (const javaScript of [true, false]) {
  describe(`a member ${javaScript ? 'with' : 'without'} JavaScript keeps the door`, () => {
    let site: DemoSite
    let door: Page
    let street: Page
    let code: string

    const until = async (count: string): Promise<void> => {
      await door
        .locator('[data-inside]')
        .filter({ hasText: new RegExp(`^${count}$`) })
        .waitFor()
    }

    before(async () => {
      site = await openDemoSite()
      const browser = await openBrowser()
      door = await browser.newPage({ width: 390, javaScript })
      street = await browser.newPage({ width: 390, javaScript: false })
      await signIn(door, site, 'officer@ministry.example')
      await openRegister(door, `${site.address}/desk/events/${slug}`, { onSite: '6' })
      code = await ticketFor(street, site, { name: 'Şəfəq Əliyeva', party: '2' })
      await ticketFor(street, site, { name: 'José Núñez', party: '1' })
      await door.goto(`${site.address}/desk/events/${slug}/door`)
    })
    after(() => site.close())

    it('finds a party by a name as it is typed, and lets it in', async () => {
      await find(door, 'sefeq aliyeva')
      await door.locator('.door-list .door-in').first().click()
      await until('2')
    })

    it('finds it by its ticket, and takes the entry back', async () => {
      await find(door, code.toLowerCase())
      await door.locator('.door-list [data-kind=undo]').first().click()
      await until('0')
    })

    it('seats whoever walks in, until the seats are given', async () => {
      await door.locator('summary', { hasText: /qeydiyyat|registration/i }).click()
      await door.locator('[data-walk-in] [name=people]').fill('3')
      await door.locator('[data-walk-in] button').click()
      await until('3')
      await door.goto(`${site.address}/desk/events/${slug}/door`)
      await door.locator('summary', { hasText: /qeydiyyat|registration/i }).click()
      await door.locator('[data-walk-in] [name=people]').fill('1')
      await door.locator('[data-walk-in] button').click()
      // Until the script knows the door, its forms post by themselves.
      await door.locator('.door-conflicts li, .flash-problem').waitFor()
      await until('3')
    })

    // The checker itself is a script.
    if (javaScript) it('stands on a page that everybody can use', () => assertAccessible(door))
  })
}

describe('a door that loses its connection', () => {
  let site: DemoSite
  let first: Page
  let second: Page
  before(async () => {
    site = await openDemoSite()
    const browser = await openBrowser()
    first = await browser.newPage({ width: 390 })
    second = await browser.newPage({ width: 390 })
    for (const page of [first, second]) await signIn(page, site, 'officer@ministry.example')
    await openRegister(first, `${site.address}/desk/events/${slug}`, { onSite: '6' })
    const street = await browser.newPage({ javaScript: false })
    await ticketFor(street, site, { name: 'Leyla', party: '2' })
    await ticketFor(street, site, { name: 'José', party: '1' })
    for (const page of [first, second]) {
      await page.goto(`${site.address}/desk/events/${slug}/door`)
      await page.waitForResponse('**/state.json')
    }
  })
  after(() => site.close())

  const letIn = (page: Page, name: string): Promise<void> =>
    page.locator('.door-party', { hasText: name }).locator('.door-in').click()

  it('goes on letting people in, and says what waits', async () => {
    await first.context().setOffline(true)
    await letIn(first, 'Leyla')
    await letIn(first, 'José')
    assert.equal(await inside(first), '3')
    assert.match(await first.locator('[data-status]').innerText(), /2/)
  })

  it('brings what happened when it is back, and says what another door did first', async () => {
    await letIn(second, 'Leyla')
    await second.waitForResponse('**/state.json')
    await first.context().setOffline(false)
    const conflict = first.locator('.door-conflicts li')
    await conflict.waitFor()
    assert.match(await conflict.innerText(), /Leyla/)
    assert.equal(await inside(first), '3')
    await first.locator('[data-status]').waitFor({ state: 'hidden' })
    await second.reload()
    assert.equal(await inside(second), '3')
  })
})
