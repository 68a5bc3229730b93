import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

const press = async (page: Page, step: string): Promise<void> => {
  await page.locator(`form[action="/desk/story/${step}"] button`).click()
  await page.waitForURL(`**/desk?story=${step}`)
}

/** The format that the public page of an event shows, as its badge says it. */
const publicFormat = async (page: Page, site: DemoSite, slug: string): Promise<string> => {
  await page.goto(`${site.address}/en/events/${slug}`)
  return (await page.locator('.format-badge').first().innerText()).trim().toLowerCase()
}

const piano = 'from-ponce-to-amirov'

for (const javaScript of [true, false]) {
  describe(`an attaché ${javaScript ? 'with' : 'without'} JavaScript moves through the story`, () => {
    let site: DemoSite
    let desk: Page
    let street: Page

    before(async () => {
      site = await openDemoSite()
      const browser = await openBrowser()
      desk = await browser.newPage({ width: 1280, javaScript })
      street = await browser.newPage({ width: 390, javaScript: false })
      await signIn(desk, site, 'attache@mexico.example')
    })
    after(() => site.close())

    it('cannot be told at first whether bans that hold in some regions reach Baku', async () => {
      await press(desk, 'ask')
      const ours = await desk.locator('.facing-page').first().innerText()
      assert.match(ours, /cannot tell/)
      assert.match(ours, /Whether Baku is among them is not stated/)
    })

    it('sees seats come back when the ministry answers for Baku', async () => {
      await press(desk, 'answer')
      assert.match(await desk.locator('.lede').first().innerText(), /hybrid/)
      const format = await publicFormat(street, site, 'aura-carlos-fuentes')
      assert.match(format, /on site and online|hybrid/)
    })

    it('sees the nationwide closure move events online, on the public page too', async () => {
      await press(desk, 'closure')
      await desk.goto(`${site.address}/desk?from=2020-12&zoom=month&show=settled`)
      assert.match(await publicFormat(street, site, piano), /online/)
    })
  })
}

describe('the desk of an attaché', () => {
  let site: DemoSite
  before(async () => {
    site = await openDemoSite()
  })
  after(() => site.close())

  const paths = [
    '/desk',
    '/desk/events',
    '/desk/events/new',
    '/desk/events/aura-carlos-fuentes',
    '/desk/measures',
    '/desk/measures/new',
    '/desk/what-if?preset=halls-may',
    '/desk/replay',
    '/desk/directory',
    '/desk/directory/import',
    '/desk/directory/institutions/import',
    '/desk/side',
    '/desk/import',
  ]

  it('has no page that axe finds something wrong with', async () => {
    const page = await (await openBrowser()).newPage({ width: 1280 })
    await signIn(page, site, 'attache@mexico.example')
    for (const path of paths) {
      const answer = await page.goto(`${site.address}${path}`)
      assert.equal(answer?.status(), 200, path)
      await assertAccessible(page)
    }
  })

  it('fits a phone, in Azerbaijani too', async () => {
    const page = await (await openBrowser()).newPage({ width: 390 })
    await signIn(page, site, 'officer@ministry.example')
    for (const path of paths) {
      await page.goto(`${site.address}${path}`)
      const widest = await page.evaluate('document.documentElement.scrollWidth')
      assert.equal(widest, 390, path)
    }
  })
})
