import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { Page } from 'playwright-core'

import { openBrowser } from '#tests/support/browser.ts'
import { signIn } from '#tests/support/journey-steps.ts'
import { type KillableSite, openKillableSite } from '#tests/support/killable-site.ts'

const notes = (page: Page) => page.locator('#notes-words')
// A server that has just been started answers slowly.
const status = async (page: Page, text: RegExp): Promise<void> => {
  const told = page.locator('[data-status]')
  await told
    .filter({ hasText: text })
    .waitFor({ timeout: 30_000 })
    .catch(async () => assert.match(await told.innerText(), text))
}

describe('notes while the server is killed', () => {
  let site: KillableSite
  let page: Page
  let colleague: Page
  let address: string

  before(async () => {
    site = await openKillableSite()
    const browser = await openBrowser()
    page = await browser.newPage({ width: 1280, javaScript: true })
    colleague = await browser.newPage({ width: 1280, javaScript: true })
    await signIn(page, site, 'attache@mexico.example')
    await signIn(colleague, site, 'head@mexico.example')
    await page.goto(`${site.address}/desk/meetings`)
    await page.getByRole('link', { name: /Acting Minister of Culture/ }).click()
    await notes(page).waitFor()
    address = page.url()
  })
  after(() => site.close())

  const onRecord = async (): Promise<string> => {
    await colleague.goto(address)
    return notes(colleague).inputValue()
  }

  it('are told to be kept on the device, and reach the server once it stands again', async () => {
    await notes(page).fill('! lend the hall')
    await status(page, /Saved at [\d:]+$/)
    await notes(page).press('End')
    // Killed in the middle of a word.
    await Promise.all([notes(page).pressSequentially(' in spring', { delay: 40 }), site.kill()])
    await notes(page).press('Enter')
    await notes(page).pressSequentially('> thanks')
    await status(page, /kept on this device/)
    await site.startAgain()
    await status(page, /Saved at [\d:]+$/)
    assert.equal(await onRecord(), '! lend the hall in spring\n> thanks')
  })

  it('are there after the page was closed while no server stood', async () => {
    await site.kill()
    await notes(page).press('End')
    await notes(page).pressSequentially(' to both')
    const context = page.context()
    await page.close()
    page = await context.newPage()
    await site.startAgain()
    await page.goto(address)
    assert.match(await notes(page).inputValue(), /> thanks to both$/)
    await status(page, /Saved at [\d:]+$/)
    assert.match(await onRecord(), /> thanks to both$/)
  })

  it('are there after Save was pressed while no server stood', async () => {
    await site.kill()
    await notes(page).press('End')
    await notes(page).pressSequentially(' sides')
    await page.getByRole('button', { name: 'Save the notes' }).click()
    await site.startAgain()
    await page.goto(address)
    assert.match(await notes(page).inputValue(), /> thanks to both sides$/)
    await status(page, /Saved at [\d:]+$/)
    assert.match(await onRecord(), /> thanks to both sides$/)
  })

  it('stand beside what a colleague saved meanwhile, and become one text', async () => {
    await site.kill()
    await notes(page).press('End')
    await notes(page).pressSequentially('\nours')
    await page.goto('about:blank')
    await site.startAgain()
    const saved = await onRecord()
    await notes(colleague).fill(`${saved}\ntheirs`)
    // Whose desk is in Spanish.
    await status(colleague, /Guardado a las [\d:]+$/)
    await page.goto(address)
    await status(page, /Press Save to compare/)
    await page.getByRole('button', { name: 'Save the notes' }).click()
    await page.locator('.difference-own').filter({ hasText: 'ours' }).waitFor()
    assert.match(await page.locator('.difference-saved').innerText(), /theirs/)
    const both = page.getByLabel('Notes of the meeting')
    assert.match(await both.inputValue(), /ours$/)
    await both.fill(`${saved}\ntheirs\nours`)
    await page.getByRole('button', { name: 'Save the notes' }).click()
    await notes(page).waitFor()
    assert.equal(await notes(page).inputValue(), `${saved}\ntheirs\nours`)
    assert.equal(await onRecord(), `${saved}\ntheirs\nours`)
  })
})
