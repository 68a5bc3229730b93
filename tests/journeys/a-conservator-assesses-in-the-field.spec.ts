import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { z } from 'zod'

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

const manifestSchema = z.object({
  name: z.string().min(1),
  start_url: z.string(),
  scope: z.string(),
  display: z.string(),
  icons: z.array(
    z.object({
      src: z.string(),
      sizes: z.string(),
      type: z.string(),
      purpose: z.string().optional(),
    }),
  ),
})

const aPhotograph = async (color: string) => ({
  name: `${color}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 600, height: 400, channels: 3, background: color } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 12/1 0/1' } })
    .jpeg()
    .toBuffer(),
})

const sign = (page: Page): Promise<void> => page.locator('.assess-form .button-filled').click()

for (const javaScript of [true, false]) {
  describe(`a conservator ${javaScript ? 'with' : 'without'} JavaScript assesses in the field`, () => {
    let site: DemoSite
    let network: Network
    let theirNetwork: Network
    let page: Page

    before(async () => {
      site = await openDemoSite()
      network = await openNetwork(site.address)
      theirNetwork = await openNetwork(site.address)
      const browser = await openBrowser()
      page = await browser.newPage({ width: 390, javaScript })
      await signIn(page, { ...site, address: network.address }, 'officer@ministry.example')
      await page.goto(`${network.address}/desk/heritage/field?name=tedris+karvansarasi`)
    })
    after(async () => {
      await network.close()
      await theirNetwork.close()
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

      const photographs = () => page.locator('img[src*="/heritage/photographs/"]').count()
      const openField = async (): Promise<void> => {
        await page.goto(`${network.address}/desk/heritage/field?name=tedris+karvansarasi`)
        await page.locator('[data-status]', { hasText: /cihazda saxlanılıb/ }).waitFor()
      }

      it('keeps photographs taken without a connection, and what is signed after the page was opened again', async () => {
        const earlier = await photographs()
        await openField()
        network.cut()
        await fill(page, 'Birinci, iki şəkillə')
        await page
          .locator('[name=photograph]')
          .setInputFiles([await aPhotograph('#663300'), await aPhotograph('#003366')])
        await sign(page)
        await page.locator('[data-status]', { hasText: /onlarla fotoşəkil: 2/ }).waitFor()
        await page.reload()
        await page.locator('[data-status]', { hasText: /onlarla fotoşəkil: 2/ }).waitFor()
        await fill(page, 'İkinci, yenidən açılandan sonra')
        await sign(page)
        await page.locator('[data-status]', { hasText: /Bu cihazda 2 gözləyir/ }).waitFor()
        network.mend()
        await page.evaluate('dispatchEvent(new Event("online"))')
        await page.locator('[data-status] a[href^="/desk/heritage/"]').nth(1).waitFor()
        assert.equal(await assessmentsWith('Birinci, iki şəkillə'), 1)
        assert.equal(await photographs(), earlier + 2)
        await openField()
        assert.equal(await assessmentsWith('İkinci, yenidən açılandan sonra'), 1)
      })

      it('puts right what the server refused, photographs and all', async () => {
        await openField()
        network.cut()
        await fill(page, 'Gələcəkdən gələn')
        await page.locator('[name=observedOn]').fill('2999-01-01')
        await page.locator('[name=photograph]').setInputFiles([await aPhotograph('#112233')])
        await sign(page)
        network.mend()
        await page.evaluate('dispatchEvent(new Event("online"))')
        await page.locator('[data-status] button', { hasText: 'Düzəlt' }).waitFor()
        await assertAccessible(page)
        await page.locator('[data-status] button', { hasText: 'Düzəlt' }).click()
        assert.equal(await page.locator('[name=narrative]').inputValue(), 'Gələcəkdən gələn')
        await page.locator('[name=observedOn]').fill('2026-04-01')
        await sign(page)
        await page.locator('[data-status]', { hasText: /Qeydə alındı|birlikdə baxın/ }).waitFor()
        assert.equal(await assessmentsWith('Gələcəkdən gələn'), 1)
      })

      it('and a colleague of the other side, both without a connection, lose nothing and are told', async () => {
        const browser = await openBrowser()
        const other = await browser.newPage({ width: 390 })
        await signIn(other, { ...site, address: theirNetwork.address }, 'attache@mexico.example')
        await other.goto(`${theirNetwork.address}/desk/heritage/field?name=tedris+karvansarasi`)
        await openField()
        await other.locator('[data-status] p', { hasText: /kept on|queda en/ }).waitFor()
        network.cut()
        theirNetwork.cut()
        for (const [who, narrative] of [
          [page, 'Şimal divarı'],
          [other, 'El muro sur'],
        ] as const) {
          await fill(who, narrative)
          await who.locator('[name=visibility]').selectOption('joint')
          await sign(who)
        }
        network.mend()
        await page.evaluate('dispatchEvent(new Event("online"))')
        await page.locator('[data-status] a').first().waitFor()
        theirNetwork.mend()
        await other.evaluate('dispatchEvent(new Event("online"))')
        await other.locator('[data-status] a', { hasText: /entretanto|meanwhile/ }).waitFor()
        assert.equal(await assessmentsWith('Şimal divarı'), 1)
        assert.equal(await page.locator('.assessment', { hasText: 'El muro sur' }).count(), 1)
      })

      it('is offered to take the page among the programs of the device', async () => {
        await openField()
        const session = await page.context().newCDPSession(page)
        const { errors, data = '' } = await session.send('Page.getAppManifest')
        assert.deepEqual(errors, [])
        const manifest = manifestSchema.parse(JSON.parse(data))
        assert.equal(manifest.display, 'standalone')
        assert.ok(page.url().startsWith(`${network.address}${manifest.start_url}`))
        assert.ok(manifest.start_url.startsWith(manifest.scope))
        // What Chromium asks for before it offers a page: icons of 192 and 512 pixels that are there and as large as
        // they say, a safe connection, and a worker that answers for the page.
        const sizes = await Promise.all(
          manifest.icons
            .filter(({ type }) => type === 'image/png')
            .map(async ({ src, sizes: stated, purpose }) => {
              const icon = await fetch(`${network.address}${src}`)
              const { width, height } = await sharp(await icon.arrayBuffer()).metadata()
              assert.equal(`${String(width)}x${String(height)}`, stated)
              return `${stated} ${purpose ?? 'any'}`
            }),
        )
        assert.deepEqual(sizes, ['192x192 any', '512x512 any', '512x512 maskable'])
        assert.equal(await page.evaluate('isSecureContext'), true)
        await page.reload()
        assert.equal(await page.evaluate('navigator.serviceWorker.controller !== null'), true)
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
