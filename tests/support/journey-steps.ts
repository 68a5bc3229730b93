import type { Page } from 'playwright-core'

import type { DemoSite } from './demo-site.ts'

/** A member of the demonstration signs in at their desk. */
export const signIn = async (page: Page, site: DemoSite, email: string): Promise<void> => {
  await page.goto(`${site.address}/sign-in`)
  await page.locator('input[name=email]').first().fill(email)
  await page.locator('input[name=password]').fill(site.signIn(email).password)
  await page.locator('form[action="/sign-in"] button').click()
  await page.waitForURL('**/desk')
}

/** Opens the register of an event with so many seats on site, and online, if any. */
export const openRegister = async (
  page: Page,
  address: string,
  { onSite, online }: { readonly onSite: string; readonly online?: string },
): Promise<void> => {
  await page.goto(`${address}/registrations`)
  await page.locator('[name=on-site]').fill(onSite)
  if (online !== undefined) await page.locator('[name=online]').fill(online)
  await page.locator('main .button-filled').click()
  await page.waitForURL('**did=opened')
}

type Visitor = {
  readonly name: string
  readonly party?: string
  readonly offer?: 'on-site' | 'online'
}

/** A visitor registers at the page of an event, and stands before the personal page. */
export const register = async (
  page: Page,
  address: string,
  { name, party = '1', offer }: Visitor,
): Promise<void> => {
  await page.goto(`${address}/register`)
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=email]').fill('visitor@example.org')
  await page.locator('[name=party]').fill(party)
  if (offer !== undefined) await page.locator(`[name=offer][value=${offer}]`).check()
  // Sent faster than people write, it would have to be confirmed by mail.
  await page.waitForTimeout(1_600)
  await page.locator('main .button-filled').click()
  await page.waitForURL('**/r/*')
}
