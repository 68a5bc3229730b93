import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

describe('a conservator looks closely', () => {
  let site: DemoSite
  let page: Page
  let home: string

  before(async () => {
    site = await openDemoSite()
    const browser = await openBrowser()
    page = await browser.newPage({ width: 1280, reducedMotion: true })
    await signIn(page, site, 'officer@ministry.example')
  })
  after(async () => {
    await site.close()
  })

  const open = async (path: string): Promise<void> => {
    await page.goto(`${site.address}${path}`)
  }

  it('at the register with its map, and at a site with its history', async () => {
    await open('/desk/heritage?name=tedris+karvansarasi')
    await assertAccessible(page)
    await page.locator('#sites a').first().click()
    await page.locator('#photographs').waitFor()
    home = new URL(page.url()).pathname
    await assertAccessible(page)
  })

  it('at a picture, whose viewer comes when it is asked for', async () => {
    await page.locator('.picture a').first().click()
    await page.locator('.picture-whole').waitFor()
    assert.equal(await page.locator('script[src*=viewer]').count(), 0)
    await page.locator('.picture-whole button').first().click()
    await page.locator('.zoom-frame canvas').first().waitFor()
    await assertAccessible(page)
  })

  it('and marks damage by drawing on it', async () => {
    await open(`${home}/survey`)
    const board = page.locator('[data-board]').first()
    await board.scrollIntoViewIfNeeded()
    const box = await board.boundingBox()
    assert.ok(box)
    const { x, y, width, height } = box
    await page.mouse.move(x + width * 0.2, y + height * 0.3)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.5, y + height * 0.6, { steps: 4 })
    await page.mouse.up()
    assert.match(await page.locator('[name=markArea-1]').inputValue(), /^20(\.\d)? 30/)
    assert.equal(await board.locator('.picture-mark').count(), 1)
    await assertAccessible(page)
  })

  it('at files, a double and a project', async () => {
    const paths = ['/desk/heritage/files', `${home}/merge`, '/desk/restoration/projects']
    for (const path of paths) {
      await open(path)
      await assertAccessible(page)
    }
    await page.locator('main table a').first().click()
    await page.locator('main h1').waitFor()
    await assertAccessible(page)
  })
})
