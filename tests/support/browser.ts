import { after } from 'node:test'

import type { Browser, Page } from 'playwright-core'

import { launchBrowser, newPage, type Visitor } from './launch-browser.ts'

export type TestBrowser = {
  /** A page of a new visitor; closed with the browser, at the latest. */
  readonly newPage: (visitor?: Visitor) => Promise<Page>
}

let shared: Promise<Browser> | undefined

// Registered by the import, at the root: whichever test opened it, it closes after the last one.
after(async () => (await shared)?.close())

/** The one Chromium of this test file, started by the first who asks. */
export const openBrowser = async (): Promise<TestBrowser> => {
  shared ??= launchBrowser()
  const browser = await shared
  return { newPage: (visitor) => newPage(browser, visitor) }
}
