import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

const notes = (page: Page) => page.locator('#notes-words')
const status = (page: Page, text: RegExp): Promise<void> =>
  page.locator('[data-status]').filter({ hasText: text }).waitFor()

describe('a member who takes notes at a meeting', () => {
  let site: DemoSite
  let page: Page

  before(async () => {
    site = await openDemoSite()
    page = await (await openBrowser()).newPage({ width: 1280, javaScript: true })
    await signIn(page, site, 'attache@mexico.example')
    await page.goto(`${site.address}/desk/meetings`)
    await page.getByRole('link', { name: /Acting Minister of Culture/ }).click()
  })

  after(() => site.close())

  it('has them saved while they are typed', async () => {
    await notes(page).fill('! lend the hall in spring')
    await status(page, /Saved at/)
    await page.reload()
    assert.equal(await notes(page).inputValue(), '! lend the hall in spring')
  })

  it('loses nothing while the server does not answer, nor when the page is left meanwhile', async () => {
    await page.route('**/notes', (route) => route.abort())
    await notes(page).fill('! lend the hall in spring\n> thanks for the concerts')
    await status(page, /kept on this device/)
    await page.unroute('**/notes')
    await page.reload()
    assert.match(await notes(page).inputValue(), /thanks for the concerts/)
    await status(page, /Saved at/)
    await page.reload()
    assert.match(await notes(page).inputValue(), /thanks for the concerts/)
  })

  it('marks a line by a key, and makes an undertaking of it in one pass', async () => {
    await notes(page).fill('welcome\nMX will lend the hall by 2027-05-04')
    await notes(page).press('End')
    await notes(page).press('F2')
    assert.equal(await notes(page).inputValue(), 'welcome\n! MX will lend the hall by 2027-05-04')
    await notes(page).press('Shift+F2')
    assert.match(await notes(page).inputValue(), /\n> MX will/)
    await page.getByRole('button', { name: /Mark as undertaking/ }).click()
    assert.match(await notes(page).inputValue(), /\n! MX will/)
    // Typed after the last save: it is saved before one leaves.
    await page.getByRole('link', { name: /undertaking of 1 marked line/ }).waitFor()
    await notes(page).press('End')
    await notes(page).pressSequentially(' at the latest')
    await page.getByRole('link', { name: /undertaking of 1 marked line/ }).click()
    await page.getByLabel('By when').waitFor()
    assert.equal(await page.getByLabel('By when').inputValue(), '2027-05-04')
    assert.equal(await page.getByLabel('Whose it is').inputValue(), 'MX')
    assert.match(await page.getByLabel('What is to be done').inputValue(), /at the latest$/)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Record what is ticked' }).click()
    await page.getByRole('link', { name: 'recorded as an undertaking' }).waitFor()
    assert.equal(await page.locator('[data-marked]').isVisible(), false)
  })
})
