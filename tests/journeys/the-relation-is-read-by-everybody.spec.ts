import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

/** A decimal comma and a second unit: what a dry run has to refuse, by line. */
const faultyFigures = [
  'indicator,period,value,unit,source',
  'Trade,2019,"52,4",million USD,The embassy',
  'Trade,2020,31,tonnes,The embassy',
].join('\n')

const visitors = [
  { who: 'attache@mexico.example', width: 1280, colorScheme: 'light' },
  { who: 'officer@ministry.example', width: 390, colorScheme: 'dark' },
] as const

for (const visitor of visitors) {
  describe(`the pages about the relation, ${String(visitor.width)} pixels wide, ${visitor.colorScheme}`, () => {
    let site: DemoSite
    let page: Page

    before(async () => {
      site = await openDemoSite()
      const browser = await openBrowser()
      page = await browser.newPage(visitor)
      await signIn(page, site, visitor.who)
    })
    after(() => site.close())

    const visit = async (path: string, expected = 200): Promise<void> => {
      const answer = await page.goto(new URL(path, page.url()).href)
      if (answer?.status() !== expected) throw new Error(`${path}: ${String(answer?.status())}`)
      await assertAccessible(page)
    }

    /** The page that the first of such links leads to, if there is one for this reader. */
    const follow = async (links: string): Promise<void> => {
      const link = page.locator(links).first()
      if ((await link.count()) === 0) return
      await visit((await link.getAttribute('href')) ?? '')
    }

    it('search: empty, with results, with many, with nothing found', async () => {
      for (const query of ['', '?q=mugam', '?q=a', '?q=qwertz']) await visit(`/desk/search${query}`)
    })

    it('the relation at a glance, and on paper', async () => {
      await visit('/desk/relation')
      await page.emulateMedia({ media: 'print' })
      await assertAccessible(page)
      await page.emulateMedia({ media: null })
    })

    it('indicators: the list, one, the form, what a table would bring', async () => {
      await visit('/desk/indicators')
      await follow('main a[href^="/desk/indicators/"]:not([href$="new"], [href$="import"])')
      await visit('/desk/indicators/new')
      await visit('/desk/indicators/import')
      await page.locator('main textarea').first().fill(faultyFigures)
      await page.locator('main form button').first().click()
      await page.locator('main .field-error, main table, main [role=alert]').first().waitFor()
      await assertAccessible(page)
    })

    it('multilateral support: the ledger, an entry, the form', async () => {
      await visit('/desk/support')
      await follow('main a[href^="/desk/support/"]:not([href$="new"])')
      await visit('/desk/support/new')
    })

    it('briefings: both editions, on paper, kept as printed, and what changed since', async () => {
      await visit('/desk/briefings?on=2020-11-26')
      await visit('/desk/briefings?on=2020-11-26&edition=private')
      await page.emulateMedia({ media: 'print' })
      await assertAccessible(page)
      await page.emulateMedia({ media: null })
      const kept = page.waitForEvent('download')
      await page.locator('form[action="/desk/briefings/file"] button[value=docx]').click()
      await (await kept).delete()
      await visit('/desk/briefings?on=2020-11-27&edition=private')
      await visit('/desk/briefings?on=nonsense', 422)
    })

    it('the annual report, on paper, and the events behind a figure', async () => {
      await visit('/desk/reports')
      await follow('main a[href^="/desk/reports/"]')
      await page.emulateMedia({ media: 'print' })
      await assertAccessible(page)
      await page.emulateMedia({ media: null })
      await follow('main a[href*="?"][href^="/desk/reports/"]')
    })
  })
}
