import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

describe('a session of a commission', () => {
  let site: DemoSite

  before(async () => {
    site = await openDemoSite()
  })
  after(() => site.close())

  for (const javaScript of [true, false]) {
    it(`is prepared from the one before, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      const browser = await openBrowser()
      const page = await browser.newPage({ javaScript, reducedMotion: true })
      const look = async (): Promise<void> => {
        if (javaScript) await assertAccessible(page)
      }
      const name = javaScript ? 'Working group on archives' : 'Working group on libraries'
      await signIn(page, site, 'attache@mexico.example')
      await page.goto(`${site.address}/desk/meetings`)
      await page.getByRole('link', { name: 'Series of meetings' }).click()
      await look()
      await page.getByRole('link', { name: 'Record a series' }).click()
      await page.getByLabel('Name (English)').fill(name)
      await page.getByLabel('What it is').selectOption('working-group')
      await page.getByLabel('How often it meets').selectOption('12')
      await page.getByLabel('The sides host in turn').check()
      await page.getByLabel('Both sides').check()
      await look()
      await page.getByRole('button', { name: 'Save' }).click()

      const prepare = page.getByRole('link', { name: 'Prepare the next session' })
      await prepare.click()
      assert.equal(await page.getByLabel('Title (English)').inputValue(), `${name}, Session I`)
      await page.getByLabel('Date').fill('2020-03-02')
      await page.getByLabel('Host of the session').selectOption('AZ')
      await page.getByLabel('Agenda').fill('Copies of newspapers')
      await look()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('link', { name: 'Record the executive programme' }).click()
      await page.getByLabel('Title (English)').fill('Programme 2020–2021')
      await page.getByLabel('Beginning of its period').fill('2020')
      await page.getByLabel('End of its period').fill('2021')
      await look()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('link', { name: `${name}, Session I` }).click()

      const facts = await page.locator('dl').first().innerText()
      assert.match(facts, /due by 2 March 2021[^]*host in turn: Mexico/)
      assert.match(facts, /Programme 2020–2021 \(2020 – 2021\): runs now/)
      await look()
      await prepare.click()
      assert.equal(await page.getByLabel('Number of the session').inputValue(), '2')
      assert.equal(await page.getByLabel('Host of the session').inputValue(), 'MX')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('link', { name: 'Propose points' }).click()
      await page.getByText('Copies of newspapers').waitFor()
      await page.context().close()
    })
  }
})
