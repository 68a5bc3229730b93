import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

const account = readFileSync(
  new URL('../fixtures/readouts/mexico-azerbaijan-2020.txt', import.meta.url),
  'utf8',
)

for (const javaScript of [true, false]) {
  describe(`a member captures a readout, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    let site: DemoSite
    let attache: Page
    let officer: Page

    before(async () => {
      site = await openDemoSite()
      const browser = await openBrowser()
      attache = await browser.newPage({ width: 1280, javaScript })
      officer = await browser.newPage({ width: 390, javaScript })
      for (const page of [attache, officer]) page.setDefaultTimeout(8_000)
      await signIn(attache, site, 'attache@mexico.example')
      await signIn(officer, site, 'officer@ministry.example')
    })
    after(() => site.close())

    it('pastes the account, and sees what it tells in its place', async () => {
      await attache.goto(`${site.address}/desk/readouts/capture`)
      if (javaScript) await assertAccessible(attache)
      await attache.locator('[name=text]').fill(account)
      await attache.locator('main .button-filled').click()
      await attache.getByRole('heading', { name: 'Confirm what the text tells' }).waitFor()
      if (javaScript) await assertAccessible(attache)
      assert.equal(await attache.locator('[name=on]').inputValue(), '2020-11-26')
      assert.equal(await attache.locator('[name=place]').inputValue(), 'Baku')
      const marked = await attache.locator('mark').allInnerTexts()
      assert.ok(marked.some((text) => text.startsWith('Anar Karimov')))
    })

    it('asks for the side and kind of an institution only where it is entered as new', async () => {
      const entry = attache.locator('[name="institution-0-entry"]')
      const side = attache.locator('[name="institution-0-side"]')
      const meant = await entry.inputValue()
      await entry.selectOption('new')
      assert.ok(await side.isVisible())
      await entry.selectOption(meant)
      assert.equal(await side.isVisible(), meant === 'new')
      await entry.selectOption({ index: 2 })
      assert.equal(await side.isVisible(), false)
      await entry.selectOption(meant)
    })

    it('confirms once, and the meeting stands with its people, agreement and undertakings', async () => {
      const open = attache.locator('main select:visible:has(option[value=""])')
      for (const select of await open.all()) {
        if ((await select.inputValue()) !== '') continue
        const name = await select.getAttribute('name')
        await select.selectOption(name?.endsWith('-entry') === true ? 'new' : 'MX')
      }
      await attache.locator('main .button-filled').last().click()
      await attache.waitForURL(/\/desk\/meetings\/[^/]+/)
      const page = await attache.locator('main').innerText()
      // The meeting was planned already: the account is added to it.
      assert.match(page, /Meeting of the Ambassador with the Acting Minister of Culture/)
      assert.match(page, /Anar Karimov/)
      assert.match(page, /First Deputy Minister; Acting Minister of Culture.*; Vice Minister/)
      assert.match(page, /Education, Science, Youth, Culture and Sports/)
      assert.match(page, /the Embassy plans events of cinema/)
      if (javaScript) await assertAccessible(attache)
    })

    it('finds on the board what was promised, and the other side sees what is its to see', async () => {
      const board = `${site.address}/desk/undertakings`
      await attache.goto(board)
      const own = await attache.locator('main').innerText()
      assert.match(own, /the Embassy plans events of cinema/)
      assert.match(own, /ready to go on supporting/)
      await officer.goto(board)
      const theirs = await officer.locator('main').innerText()
      assert.match(theirs, /the Embassy plans events of cinema/)
      assert.doesNotMatch(theirs, /ready to go on supporting/)
    })
  })
}
