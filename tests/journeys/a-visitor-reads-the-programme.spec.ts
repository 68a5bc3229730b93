import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { languages } from '#kit/text/localised.ts'
import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { feedFaults } from '#tests/support/our-calendar-rules.ts'

const dataSchema = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      format: z.string(),
      status: z.array(z.string()),
      updated: z.iso.datetime(),
    }),
  ),
})

// Chromium's own Azerbaijani dates look like this: every date has to come from the server.
const brokenMonth = /\bM(0?[1-9]|1[0-2])\b/

describe('a visitor on a phone, without an account', () => {
  let site: DemoSite
  before(async () => {
    site = await openDemoSite()
  })
  after(() => site.close())

  for (const language of languages) {
    for (const javaScript of [true, false]) {
      it(`reads the programme in ${language} ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
        const browser = await openBrowser()
        const page = await browser.newPage({ width: 390, javaScript })
        await page.goto(`${site.address}/${language}`)
        assert.equal(await page.getAttribute('html', 'lang'), language)
        assert.ok((await page.locator('article').count()) > 10)
        const text = await page.locator('body').innerText()
        assert.doesNotMatch(text, brokenMonth)
        const widest = Number(await page.evaluate('document.body.scrollWidth'))
        assert.ok(widest <= 390, `the page is ${String(widest)} pixels wide`)
        await page.locator('article h3 a').first().click()
        assert.match(page.url(), new RegExp(`/${language}/events/`))
        assert.ok((await page.locator('h1').innerText()).length > 0)
        await page.close()
      })
    }
  }

  it('meets pages that axe finds nothing wrong with', async () => {
    const browser = await openBrowser()
    const page = await browser.newPage({ width: 390 })
    const first = '/en/events/aura-carlos-fuentes'
    const paths = ['/en', '/es', '/az', first, '/sign-in', '/en/privacy', '/en/accessibility']
    for (const path of paths) {
      await page.goto(`${site.address}${path}`)
      await assertAccessible(page)
    }
    await page.close()
  })

  for (const language of languages) {
    it(`subscribes to a calendar in ${language} that keeps the rules and agrees with the data`, async () => {
      const read = async (path: string): Promise<string> =>
        (await fetch(`${site.address}/${language}${path}`)).text()
      const calendar = await read('/programme.ics')
      const { events } = dataSchema.parse(JSON.parse(await read('/programme.json')))
      const inCalendar = events
        .filter(({ id }) => calendar.includes(`UID:${id}\r\n`))
        .map(({ id, format, status }) => ({
          uid: id,
          isOnlineOnly: format === 'online',
          isOff: status.some((one) => one === 'cancelled' || one === 'postponed'),
        }))
      assert.ok(inCalendar.length > 10)
      assert.deepEqual(feedFaults(calendar, inCalendar), [])
    })
  }

  it('is sent no script at all', async () => {
    const browser = await openBrowser()
    const page = await browser.newPage({})
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await page.goto(`${site.address}/en`)
    assert.deepEqual(scripts, [])
    await page.close()
  })
})
