import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'

const attache = 'attache@mexico.example'

for (const javaScript of [true, false]) {
  describe(`somebody without a password, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    let site: DemoSite
    before(async () => {
      site = await openDemoSite()
    })
    after(() => site.close())

    it('asks for a link, finds the mail in the outbox by its recipient, and signs in with it', async () => {
      const browser = await openBrowser()
      const page = await browser.newPage({ javaScript })
      await page.goto(`${site.address}/en/sign-in`)
      await page.locator('form[action="/sign-in/link"] input[name=email]').fill(attache)
      await page.locator('form[action="/sign-in/link"] button').click()
      await page.goto(`${site.address}/en/outbox`)
      if (javaScript) await assertAccessible(page)
      await page.locator('input[name=recipient]').fill('nobody@')
      await page.locator('main form.filters button').click()
      assert.match(await page.locator('main').innerText(), /No mail to “nobody@”/)
      await page.locator('input[name=recipient]').fill('ATTACHE@')
      await page.locator('main form.filters button').click()
      await page.locator('article a').first().click()
      assert.match(await page.locator('main').innerText(), /attache@mexico\.example/)
      if (javaScript) await assertAccessible(page)
      const link = await page.locator('.plain-text a').getAttribute('href')
      await page.goto(`${site.address}${new URL(link ?? '').pathname}`)
      await page.locator('main form button, form button').last().click()
      await page.waitForURL('**/desk/welcome')
    })
  })
}
