import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

const fits = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390, address)
}

const choosing = (site: DemoSite, query: string): string =>
  `${site.address}/desk/events?view=choose&q=${query}`

for (const javaScript of [true, false]) {
  describe(`a planner ${javaScript ? 'with' : 'without'} JavaScript works on many events`, () => {
    let site: DemoSite
    let page: Page
    const look = async (): Promise<void> => {
      // The rules are a script themselves, and the markup is the same without.
      if (javaScript) await assertAccessible(page)
    }

    before(async () => {
      site = await openDemoSite()
      page = await (await openBrowser()).newPage({ javaScript })
      await signIn(page, site, 'attache@mexico.example')
    })
    after(() => site.close())

    it('plans an event, repeats it, and sees the dates before the events exist', async () => {
      await page.goto(`${site.address}/desk/events/new`)
      await page.locator('input[name^=title-]').first().fill('Lantern club')
      await page.locator('select[name=discipline]').selectOption('cinema')
      await page.locator('input[name=date]').fill('5 March 2021')
      await page.locator('input[name=start-time]').fill('19:00')
      await page.locator('button[value=repeat]').click()
      await page.waitForURL('**/series')
      await look()
      await page.locator('input[name=rule][value=months-weekday]').check()
      await page.locator('input[name=times]').fill('5')
      await page.locator('main form[method=get] button').click()
      await page.waitForURL('**rule=months-weekday**')
      assert.equal(await page.locator('.series-days input').count(), 4)
      await look()
      await page.locator('.series-days input').nth(1).uncheck()
      await page.locator('form[method=post][action$="/series"] button').click()
      await page.waitForURL('**/desk/lately/**')
      assert.equal(await page.locator('#batch-events tbody tr').count(), 3)
    })

    it('changes all that a filter finds, after a look at each', async () => {
      await page.goto(choosing(site, 'lantern+club'))
      await look()
      assert.equal(await page.locator('input[name=event]').count(), 4)
      await page.locator('button[name=all]').click()
      await page.locator('select[name=further-discipline]').selectOption('education')
      await look()
      await page.locator('button[value=preview]').click()
      await page.locator('button[value=apply]').waitFor()
      await look()
      await page.locator('button[value=apply]').click()
      await page.waitForURL('**/desk/lately/**')
      assert.match(await page.locator('main').innerText(), /Changed, and in force/)
      await look()
    })

    it('takes back the change as one step, and keeps the events that went on since', async () => {
      await page.goto(`${site.address}/desk/lately`)
      await look()
      await page.locator('form[action$="/undo"] button').first().click()
      await page.locator('.flash-done').waitFor()
      // The events of the series were changed and changed back: erasing them would lose that.
      assert.equal(await page.locator('form[action$="/undo"]').count(), 0)
      await page.goto(choosing(site, 'lantern+club'))
      assert.equal(await page.locator('input[name=event]').count(), 4)
    })

    it('does all of this on a phone, too', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await fits(page, choosing(site, 'lantern+club'))
      const event = page.locator('a[href*="/desk/events/lantern-club"]').first()
      const address = `${site.address}${(await event.getAttribute('href')) ?? ''}`
      await fits(page, address)
      await fits(page, `${address}/series?rule=weeks&every=2&ends=times&times=12`)
      await fits(page, `${site.address}/desk/lately`)
    })
  })
}
