import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type Network, openNetwork } from '#tests/support/cut-network.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

const fill = async (page: Page, narrative: string): Promise<void> => {
  await page.locator('[name=condition][value=very-bad]').check()
  await page.locator('[name=capacity]').fill('Mühəndis')
  await page.locator('[name=narrative]').fill(narrative)
}

const sign = (page: Page): Promise<void> => page.locator('.assess-form .button-filled').click()

for (const javaScript of [true, false]) {
  describe(`a conservator ${javaScript ? 'with' : 'without'} JavaScript assesses in the field`, () => {
    let site: DemoSite
    let network: Network
    let page: Page

    before(async () => {
      site = await openDemoSite()
      network = await openNetwork(site.address)
      const browser = await openBrowser()
      page = await browser.newPage({ width: 390, javaScript })
      await signIn(page, { ...site, address: network.address }, 'officer@ministry.example')
      await page.goto(`${network.address}/desk/heritage/field?name=tedris+karvansarasi`)
    })
    after(async () => {
      await network.close()
      await site.close()
    })

    const assessmentsWith = async (narrative: string): Promise<number> => {
      const slug = await page.locator('[name=site]').inputValue()
      await page.goto(`${network.address}/desk/heritage/${slug}`)
      return page.locator('.assessment', { hasText: narrative }).count()
    }

    if (javaScript) {
      it('signs while the network is cut, opens the page again, and loses nothing', async () => {
        await page.locator('[data-status]', { hasText: /cihazda saxlanılıb/ }).waitFor()
        await assertAccessible(page)
        network.cut()
        await fill(page, 'Tağ şəbəkəsiz uçub')
        await sign(page)
        await page.locator('[data-status]', { hasText: /Bu cihazda 1 gözləyir/ }).waitFor()
        await page.reload()
        await page.locator('[data-status]', { hasText: /Bu cihazda 1 gözləyir/ }).waitFor()
        network.mend()
        await page.evaluate('dispatchEvent(new Event("online"))')
        await page.locator('[data-status]', { hasText: /Qeydə alındı/ }).waitFor()
        await page.evaluate('dispatchEvent(new Event("online"))')
        assert.equal(await assessmentsWith('Tağ şəbəkəsiz uçub'), 1)
      })
    } else {
      it('posts the same form, which says what happened', async () => {
        await fill(page, 'Skriptsiz qeyd')
        await sign(page)
        await page.locator('.flash-done').waitFor()
        await page.goto(`${network.address}/desk/heritage/field?name=tedris+karvansarasi`)
        assert.equal(await assessmentsWith('Skriptsiz qeyd'), 1)
      })
    }
  })
}
