import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { openRegister, register, signIn } from '#tests/support/journey-steps.ts'

const slug = 'mariachi-and-mugham'

type Drafted = Readonly<Record<string, string>>

for (const javaScript of [true, false]) {
  describe(`both sides ${javaScript ? 'with' : 'without'} JavaScript change an event`, () => {
    let site: DemoSite
    let attache: Page
    let officer: Page
    let street: Page
    let mine: string

    /** Drafts a change of the event, looks at what it would do, and proposes it. */
    const propose = async (kind: string, fields: Drafted): Promise<string> => {
      await attache.goto(`${site.address}/desk/events/${slug}`)
      await attache.getByRole('link', { name: 'Draft a change' }).click()
      await attache.locator(`[name=kind][value=${kind}]`).check()
      for (const [name, value] of Object.entries(fields)) {
        await attache.locator(`main [name=${name}]`).fill(value)
      }
      await attache.locator('[name=step][value=preview]').click()
      await attache.locator('[name=step][value=propose]').click()
      await attache.waitForURL(/desk\/changes\/[0-9a-f-]{36}/)
      return attache.url()
    }
    const approve = async (at: string): Promise<void> => {
      await officer.goto(at)
      await officer.locator('[name=answer][value=approve]').click()
      // What is done cannot be taken off the table any more.
      await officer.locator('[name=answer][value=withdraw]').waitFor({ state: 'detached' })
    }
    const publicPage = async (): Promise<string> => {
      await street.goto(`${site.address}/en/events/${slug}`)
      return street.locator('main').innerText()
    }
    const myPage = async (): Promise<string> => {
      await street.goto(mine)
      return street.locator('main').innerText()
    }

    before(async () => {
      site = await openDemoSite()
      const browser = await openBrowser()
      attache = await browser.newPage({ width: 1280, javaScript })
      officer = await browser.newPage({ width: 1280, javaScript })
      street = await browser.newPage({ width: 390, javaScript })
      for (const page of [attache, officer, street]) page.setDefaultTimeout(8_000)
      await signIn(attache, site, 'attache@mexico.example')
      await signIn(officer, site, 'officer@ministry.example')
      await openRegister(attache, `${site.address}/desk/events/${slug}`, {
        onSite: '2',
        online: '*',
      })
      await register(street, `${site.address}/en/events/${slug}`, { name: 'Şəfəq Əliyeva' })
      mine = street.url()
    })
    after(() => site.close())

    it('S9: nothing is altered before the other side has approved it', async () => {
      const at = await propose('time', { day: '2021-05-22', start: '19:00' })
      assert.match(await publicPage(), /15 May 2021/)
      await approve(at)
      assert.match(await publicPage(), /22 May 2021/)
    })

    it('S12: the date moves again, and the page names the one before', async () => {
      await approve(await propose('time', { day: '2021-05-29', start: '19:00' }))
      const page = await publicPage()
      assert.match(page, /29 May 2021/)
      assert.match(page, /22 May 2021/)
      assert.match(await myPage(), /29 May 2021/)
    })

    it('S8: a visitor attends online instead, with nobody’s help', async () => {
      await street.goto(mine)
      await street.locator('[name=act][value=switch]').click()
      assert.match(await myPage(), /online/i)
      await street.locator('[name=act][value=switch]').click()
      assert.match(await myPage(), /on site/i)
      if (javaScript) await assertAccessible(street)
    })

    it('S2: people are asked until a day, and answer on their own page', async () => {
      await attache.goto(`${site.address}/desk/changes/new?event=${slug}`)
      await attache.locator('[name=kind][value=time]').check()
      await attache.locator('main [name=day]').fill('2021-05-30')
      await attache.locator('main [name=start]').fill('19:00')
      await attache.locator('.change-form summary').last().click()
      await attache.locator('[name=until]').fill('2021-05-10')
      await attache.locator('[name=step][value=preview]').click()
      await attache.locator('[name=step][value=propose]').click()
      await attache.waitForURL(/desk\/changes\/[0-9a-f-]{36}/)
      const at = attache.url()
      await approve(at)
      assert.match(await myPage(), /choose until .*10 May 2021/)
      if (javaScript) await assertAccessible(street)
      await street.locator('[name=answer][value=keep]').check()
      await street.locator('[name=act][value=answer]').click()
      assert.doesNotMatch(await myPage(), /choose until/)
      await attache.goto(at)
      assert.match(await attache.locator('main').innerText(), /1 keep their seats/)
    })

    it('S6: it moves online at short notice, and nothing on site is left anywhere', async () => {
      await approve(await propose('offers', { online: '*', reason: 'The hall is closed.' }))
      const page = await publicPage()
      assert.match(page, /online/i)
      assert.match(await myPage(), /online/i)
      const data = await (await fetch(`${site.address}/en/programme.json`)).text()
      const calendar = await (await fetch(`${site.address}/en/programme.ics`)).text()
      const entry = calendar.split('BEGIN:VEVENT').find((one) => one.includes(slug)) ?? ''
      assert.doesNotMatch(entry, /LOCATION/)
      assert.match(data, /OnlineEventAttendanceMode|"format": ?"online"/)
    })

    it('S7: seats return by the way back, and whoever sat there sits there again', async () => {
      const undo = attache.locator('form[action$="/way-back"] button')
      await attache.reload()
      await undo.click()
      await attache.waitForURL(/desk\/changes\/[0-9a-f-]{36}/)
      await approve(attache.url())
      assert.match(await myPage(), /on site/i)
      if (javaScript) await assertAccessible(officer)
    })
  })
}
