import { type Browser, chromium, type Page } from 'playwright-core'

import { unpackChromium } from './unpack-chromium.ts'

/** How a visitor looks at a page; unless said, like most: English, 1280 px, light, JavaScript. */
export type Visitor = {
  /** What the browser asks for: `es`, or `az, en;q=0.5`. */
  readonly language?: string
  readonly width?: number
  readonly height?: number
  readonly javaScript?: boolean
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: boolean
  readonly reducedMotion?: boolean
}

const flags = [
  // Containers forbid the sandbox's namespaces; these pages are our own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // The product must work without the network, so the tests have none.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** Starts a Chromium of one's own; `ALTERNAT_TEST_CHROMIUM` names another one to use. */
export const launchBrowser = (): Promise<Browser> => {
  const other = process.env['ALTERNAT_TEST_CHROMIUM']
  if (other !== undefined) return chromium.launch({ executablePath: other, args: flags })
  const { executable, environment } = unpackChromium()
  return chromium.launch({
    executablePath: executable,
    args: flags,
    env: { PATH: process.env['PATH'], TZ: 'UTC', ...environment },
  })
}

const usual = {
  language: 'en',
  width: 1280,
  height: 900,
  javaScript: true,
  colorScheme: 'light',
  forcedColors: false,
  reducedMotion: false,
} satisfies Required<Visitor>

/** A page of a new visitor: cookies and storage empty. Close it with `page.context().close()`. */
export const newPage = async (browser: Browser, visitor: Visitor = {}): Promise<Page> => {
  const { language, width, height, ...wishes }: Required<Visitor> = { ...usual, ...visitor }
  const context = await browser.newContext({
    locale: language.split(/[,;]/, 1).join(),
    extraHTTPHeaders: { 'Accept-Language': language },
    viewport: { width, height },
    javaScriptEnabled: wishes.javaScript,
    colorScheme: wishes.colorScheme,
    forcedColors: wishes.forcedColors ? 'active' : 'none',
    reducedMotion: wishes.reducedMotion ? 'reduce' : 'no-preference',
  })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}
