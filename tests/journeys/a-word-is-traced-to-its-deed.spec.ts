import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

const heading = (page: Page): Promise<string> => page.locator('h1').innerText()

describe('from the meeting in Gabala in June 2019 to the concert in September', () => {
  let site: DemoSite

  before(async () => {
    site = await openDemoSite()
  })
  after(() => site.close())

  for (const javaScript of [true, false]) {
    it(`leads a way there and back, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      const browser = await openBrowser()
      const page = await browser.newPage({ javaScript, reducedMotion: true })
      const follow = async (name: RegExp): Promise<void> => {
        await page.locator('main').getByRole('link', { name }).first().click()
      }
      const traced = page.getByRole('region', { name: 'Undertakings that it fulfils' })
      await signIn(page, site, 'attache@mexico.example')
      await page.goto(`${site.address}/desk/meetings`)
      await follow(/head of the Gabala region/)
      await follow(/Bring Mexican music to Gabala/)
      await page.waitForURL('**/desk/undertakings/*')
      await follow(/Lepe Rico in Gabala/)
      await page.waitForURL('**/desk/events/*')
      assert.match(await heading(page), /Lepe Rico in Gabala/)
      const back = await traced.innerText()
      assert.match(back, /Bring Mexican music to Gabala/)
      assert.match(back, /head of the Gabala region, June 2019/)
      assert.match(back, /kept on 6 September 2019/)
      if (javaScript) await assertAccessible(page)
      await traced.getByRole('link', { name: /head of the Gabala region/ }).click()
      await page.waitForURL('**/desk/meetings/*')
      assert.match(await heading(page), /head of the Gabala region/)
      await page.context().close()
    })
  }
})
