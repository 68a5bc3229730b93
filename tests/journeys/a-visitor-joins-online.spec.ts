import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { openRegister, register, signIn } from '#tests/support/journey-steps.ts'

const slug = 'mariachi-and-mugham'
const room = 'https://meet.example/evening'

const standAt = async (desk: Page, site: DemoSite, [day, time]: readonly [string, string]) => {
  await desk.request.post(`${site.address}/desk/clock`, {
    form: { day, time },
    headers: { origin: site.address, 'sec-fetch-site': 'same-origin' },
  })
}

for (const javaScript of [true, false]) {
  describe(`a visitor ${javaScript ? 'with' : 'without'} JavaScript joins online`, () => {
    let site: DemoSite
    let desk: Page
    let home: Page

    before(async () => {
      site = await openDemoSite()
      const browser = await openBrowser()
      desk = await browser.newPage({ width: 390, javaScript })
      home = await browser.newPage({ width: 390, javaScript })
      await signIn(desk, site, 'officer@ministry.example')
      await openRegister(desk, `${site.address}/desk/events/${slug}`, { onSite: '6', online: '50' })
      await register(home, `${site.address}/az/events/${slug}`, {
        name: 'Şəfəq Əliyeva',
        offer: 'online',
      })
    })
    after(async () => {
      await site.close()
    })

    it('waits before the door, which says when it opens', async () => {
      await home.locator('a.button-filled').click()
      await home.locator('.opening-hour').waitFor()
      assert.match(await home.locator('.opening-hour').innerText(), /\d\d:\d\d/)
      // The page says that it looks again by itself, and holds nothing that would be lost by it.
      if (javaScript) await assertAccessible(home, ['meta-refresh'])
      assert.equal(await home.evaluate('document.documentElement.scrollWidth'), 390)
    })

    it('finds the desk warned, which sets the room', async () => {
      await standAt(desk, site, ['2021-05-15', '17:00'])
      await desk.goto(`${site.address}/desk`)
      assert.match(await desk.locator('main').innerText(), /Keçid yoxdur: Mariaçi/)
      await desk.goto(`${site.address}/desk/events/${slug}/registrations`)
      assert.match(await desk.locator('main').innerText(), /Hələ keçid yoxdur/)
      await desk.locator(`a[href="/desk/events/${slug}/online"]`).click()
      await desk.locator('[name=address]').fill(room)
      await desk.locator('main .button-filled').click()
      await desk.waitForURL('**did=set')
      if (javaScript) await assertAccessible(desk)
    })

    it('is let in when it is time, by a request that tells the room nothing of the link', async () => {
      await standAt(desk, site, ['2021-05-15', '18:46'])
      const asked = home.waitForRequest((request) => request.url().startsWith(room))
      // No network leads to the room from here; the request itself is what counts.
      await home.reload().catch(() => undefined)
      const request = await asked
      assert.equal(request.url(), room)
      assert.equal((await request.allHeaders())['referer'], undefined)
      await desk.goto(`${site.address}/desk/events/${slug}/online`)
      assert.match(await desk.locator('#attended').innerText(), /Onlayn\s+1\s+1/)
    })
  })
}
