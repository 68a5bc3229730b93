import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { aTileArchive, aVectorTile } from '#tests/support/a-tile-archive.ts'
import { assertAccessible } from '#tests/support/accessibility.ts'
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts'
import { type DemoSite, openDemoSite } from '#tests/support/demo-site.ts'
import { signIn } from '#tests/support/journey-steps.ts'

const land = {
  points: [
    [2000, 1000],
    [3500, 1000],
    [3500, 2500],
    [2000, 2500],
  ],
  isArea: true,
} as const
const river = {
  points: [
    [2300, 1000],
    [2900, 2000],
  ],
  isArea: false,
} as const
const layers = { earth: [land], water: [river], boundaries: [river], places: [river] }

describe('a visitor opens the map over tiles', () => {
  let folder: string
  let site: DemoSite
  let browser: TestBrowser

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alternat-tiles-'))
    const path = join(folder, 'world.pmtiles')
    const said = {
      tile: aVectorTile(layers),
      layers: Object.keys(layers),
      attribution: '© Somebody',
    }
    await writeFile(path, aTileArchive(said))
    site = await openDemoSite({ ALTERNAT_MAP_TILES: path })
    browser = await openBrowser()
  })
  after(async () => {
    await site.close()
    await rm(folder, { recursive: true })
  })

  const listen = (page: Page) => {
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    return { asked, complaints }
  }

  const openMap = async (page: Page): Promise<void> => {
    await page.locator('.tile-controls button').first().click()
    await page.locator('.tile-frame canvas').waitFor()
    await page.locator('.tile-frame .maplibregl-marker').first().waitFor()
  }

  it('which loads nothing before, keeps to the policy, and closes again', async () => {
    const page = await browser.newPage({ width: 390, reducedMotion: true })
    const { asked, complaints } = listen(page)
    await page.goto(`${site.address}/en/heritage`)
    assert.equal(asked.filter((path) => /map-viewer|tiles\//.test(path)).length, 0)
    const tile = page.waitForResponse(/\/heritage\/tiles\/[^/]+\/0\/0\/0$/)
    await openMap(page)
    assert.equal((await tile).status(), 200)
    assert.match(await page.locator('[data-tiles-credits]').innerText(), /no.* borders|© Somebody/i)
    assert.ok(await page.locator('svg.map').isHidden())
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Back to the drawing' }).click()
    assert.ok(await page.locator('svg.map').isVisible())
    assert.equal(await page.locator('.tile-frame').count(), 0)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  it('comes closer by a number, until sites are links', async () => {
    const page = await browser.newPage({ reducedMotion: true })
    await page.goto(`${site.address}/en/heritage`)
    await openMap(page)
    for (let steps = 0; (await page.locator('.tile-mark').count()) === 0 && steps < 8; steps += 1) {
      const answered = page.waitForResponse(/places\.json/)
      await page.locator('.tile-cluster').first().click()
      await answered
      await page.waitForTimeout(100)
    }
    const href = await page.locator('.tile-mark').first().getAttribute('href')
    assert.match(href ?? '', /^\/en\/heritage\/[a-z0-9-]+$/)
    await page.context().close()
  })

  it('and finds the drawing where nothing can be drawn over tiles', async () => {
    const page = await browser.newPage()
    await page.addInitScript(`
      const whole = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        return kind.startsWith('webgl') ? null : whole.call(this, kind, ...more)
      }`)
    await page.goto(`${site.address}/en/heritage`)
    await page.getByRole('button', { name: 'Map with rivers and roads' }).click()
    await page.getByText('cannot be shown here').waitFor()
    assert.ok(await page.locator('svg.map').isVisible())
    await page.context().close()
  })

  it('or has the drawing alone, without a script', async () => {
    const page = await browser.newPage({ javaScript: false })
    await page.goto(`${site.address}/en/heritage`)
    assert.ok(await page.locator('svg.map').isVisible())
    assert.ok(await page.locator('[data-tiles-credits]').isHidden())
    assert.equal(await page.getByRole('button', { name: 'Map with rivers' }).count(), 0)
    await page.context().close()
  })

  it('as members do around a site', async () => {
    const page = await browser.newPage({ reducedMotion: true })
    await signIn(page, site, 'officer@ministry.example')
    await page.goto(`${site.address}/desk/heritage?name=tedris+karvansarasi`)
    await page.locator('#sites a').first().click()
    const { complaints } = listen(page)
    await openMap(page)
    await assertAccessible(page)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})
