import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

describe('a member finds by a word', () => {
  let site: DemoSite
  let page: Page
  let plain: Page

  before(async () => {
    site = await openDemoSite()
    const browser = await openBrowser()
    page = await browser.newPage({ width: 390 })
    await signIn(page, site, 'attache@mexico.example')
    plain = await browser.newPage({ width: 390, javaScript: false })
    await signIn(plain, site, 'officer@ministry.example')
  })
  after(() => site.close())

  const field = (): ReturnType<Page['getByRole']> =>
    page.getByRole('combobox', { name: 'Name or title' })
  const options = (): ReturnType<Page['getByRole']> => page.getByRole('listbox').getByRole('option')

  it('is suggested what they may mean, by the keyboard alone', async () => {
    await page.locator('.desk-tools summary').first().press('Enter')
    await field().pressSequentially('Лабардини')
    await options().first().waitFor()
    assert.match(await options().first().innerText(), /^Rodrigo Labardini\s+Person · Ambassador/)
    assert.match(await page.getByRole('status').first().innerText(), /^\d suggestions$/)
    await field().press('ArrowUp')
    assert.equal(await options().last().getAttribute('aria-selected'), 'true')
    await field().press('ArrowDown')
    assert.equal(await field().getAttribute('aria-activedescendant'), null)
    await field().press('ArrowDown')
    const first = await options().first().getAttribute('id')
    assert.equal(await field().getAttribute('aria-activedescendant'), first)
    await assertAccessible(page)
    await field().press('Enter')
    await page.waitForURL('**/desk/directory/people/*')
    assert.match(await page.locator('h1').innerText(), /Labardini/)
  })

  it('closes the list without losing what was typed, and asks for the page instead', async () => {
    await page.goto(`${site.address}/desk/search`)
    await field().pressSequentially('mugam')
    await options().first().waitFor()
    assert.equal(await field().getAttribute('aria-expanded'), 'true')
    await field().press('Escape')
    assert.equal(await options().count(), 0)
    assert.equal(await field().inputValue(), 'mugam')
    await field().press('Enter')
    await page.waitForURL('**/desk/search?q=mugam')
    await assertAccessible(page)
  })

  it('is led to a venue itself', async () => {
    await page.locator('#venues a').first().click()
    await page.waitForURL('**/desk/directory/venues#venue-*')
    assert.match(await page.locator('tr:target').innerText(), /Mugham/)
  })

  it('finds the same without JavaScript', async () => {
    await plain.locator('.desk-tools summary').first().click()
    await plain.locator('#desk-search').fill('labardíni')
    await plain.locator('#desk-search').press('Enter')
    await plain.waitForURL('**/desk/search?q=*')
    assert.match(await plain.locator('#people').innerText(), /Rodrigo Labardini/)
    assert.equal(await plain.getByRole('combobox').count(), 0)
  })
})
