import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

const meeting = 'Working meeting at the International Mugham Center'

for (const javaScript of [true, false]) {
  describe(`a member publishes a readout, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    let site: DemoSite
    let attache: Page
    let head: Page
    let visitor: Page
    let own: string
    let address: string

    const accessible = (page: Page) => (javaScript ? assertAccessible(page) : undefined)
    const mainOf = (page: Page) => page.locator('main').innerText()
    const act = async (page: Page, value: string, did: string): Promise<void> => {
      await page.locator(`main button[name=act][value=${value}]`).click()
      await page.waitForURL(`**did=${did}`)
    }

    before(async () => {
      site = await openDemoSite()
      const browser = await openBrowser()
      attache = await browser.newPage({ width: 1280, javaScript })
      head = await browser.newPage({ width: 390, javaScript })
      visitor = await browser.newPage({ width: 390, javaScript })
      for (const page of [attache, head, visitor]) page.setDefaultTimeout(8_000)
      await signIn(attache, site, 'attache@mexico.example')
      await signIn(head, site, 'head@mexico.example')
    })
    after(() => site.close())

    it('writes it in two languages from the page of the meeting', async () => {
      await attache.goto(`${site.address}/desk/meetings`)
      await attache.getByRole('link', { name: meeting }).first().click()
      await attache.locator('main a[href*="/desk/readouts/of/"]').first().click()
      await attache.waitForURL('**/desk/readouts/of/*')
      own = attache.url()
      await accessible(attache)
      await attache.locator('[name=original]').selectOption('en')
      await attache.locator('[name=title-en]').fill('A talk at the Mugham Center')
      await attache.locator('[name=body-en]').fill('Both sides spoke of joint concerts.')
      await attache.locator('[name=title-az]').fill('Muğam Mərkəzində söhbət')
      await attache.locator('[name=body-az]').fill('Tərəflər birgə konsertlərdən danışdı.')
      await act(attache, 'draft', 'drafted')
      assert.equal(await attache.locator('button[value=publish]').count(), 0)
    })

    it('is published by a second member, and read by everybody, also from the feed', async () => {
      await head.goto(own)
      await accessible(head)
      await act(head, 'publish', 'published')
      address = `${site.address}/az${new URL(own).pathname.replace('/desk/readouts/of', '/readouts')}`
      await visitor.goto(address)
      assert.match(await mainOf(visitor), /Tərəflər birgə konsertlərdən danışdı/)
      await accessible(visitor)
      const feed = await (await fetch(`${site.address}/az/readouts.xml`)).text()
      assert.match(feed, /Muğam Mərkəzində söhbət/)
    })

    it('says of a translation that it is older once the original has changed', async () => {
      await attache.goto(own)
      await attache.locator('[name=body-en]').fill('Both sides spoke of a joint concert.')
      await act(attache, 'draft', 'drafted')
      await attache.locator('[name=holds-az]').waitFor()
      await accessible(attache)
      await head.goto(own)
      await act(head, 'publish', 'published')
      await visitor.goto(address.replace('/az/', '/en/'))
      assert.match(await mainOf(visitor), /spoke of a joint concert\./)
      await visitor.goto(address)
      assert.equal(await visitor.locator('main .margin-note').count(), 1)
      await accessible(visitor)
    })

    it('stands in the demonstration next to that of the other side', async () => {
      await visitor.goto(`${site.address}/en/readouts`)
      await accessible(visitor)
      await visitor.getByRole('link', { name: 'talk about the venues of 2021' }).click()
      await visitor.waitForURL('**/readouts/*')
      const page = await mainOf(visitor)
      assert.match(page, /the Embassy will send the ministry the list/)
      assert.match(page, /the ministry will say by 15 December/)
      await accessible(visitor)
    })
  })
}
