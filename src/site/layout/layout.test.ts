import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { html } from '#kit/html/html.ts'
import { languages } from '#kit/text/localised.ts'
import { markup } from '#tests/support/markup.ts'

import { assetUrl } from '../assets-manifest.ts'
import { deskLayout } from './desk-layout.ts'
import { publicLayout } from './public-layout.ts'
import { quietLayout } from './quiet-layout.ts'

const languageLinks = languages.map((language) => ({
  language,
  label: language,
  href: `/${language}`,
  current: language === 'az',
}))

const publicPage = markup(
  publicLayout({
    language: 'az',
    title: 'Proqram <2021>',
    description: 'Musiqi & kino',
    siteName: 'México en Azərbaycan',
    homeHref: '/az',
    languages: languageLinks,
    main: html`<h1>Proqram</h1>`,
    footer: { note: 'Səfirlik', links: [{ label: 'Məxfilik', href: '/az/privacy' }] },
  }),
)

const deskPage = markup(
  deskLayout({
    language: 'en',
    title: 'The year',
    ownSide: { name: 'Azərbaycan', accent: 'b', language: 'az' },
    otherSide: { name: 'México', accent: 'a' },
    homeHref: '/desk',
    rooms: [
      {
        label: 'Programme',
        sections: [
          { label: 'The year', href: '/desk' },
          { label: 'Events', href: '/desk/events', current: true },
        ],
      },
      { label: 'Agreements', sections: [{ label: 'Agreements', href: '/desk/agreements' }] },
    ],
    notice: 'A demonstration.',
    main: html`<h1>The year</h1>`,
  }),
)

describe('a public page', () => {
  it('says its language, title and description, escaped', () => {
    assert.match(publicPage, /^<!doctype html><html lang="az">/i)
    assert.match(publicPage, /<title>Proqram &lt;2021&gt;<\/title>/)
    assert.match(publicPage, /<meta name="description" content="Musiqi &amp; kino">/)
  })

  it('carries no script, no style of its own and one style sheet', () => {
    assert.doesNotMatch(publicPage, /<script|<style|style=/)
    assert.deepEqual(publicPage.match(/rel="stylesheet" href="[^"]+"/g), [
      `rel="stylesheet" href="${assetUrl('public.css')}"`,
    ])
  })

  it('begins with a way past its header, and has its landmarks', () => {
    assert.match(
      publicPage,
      /<body class="public"><a class="skip-link" href="#main">Məzmuna keç<\/a><header/,
    )
    assert.match(publicPage, /<main id="main" tabindex="-1"><h1>Proqram<\/h1><\/main><footer/)
  })

  it('offers each language in its own name, and says which one is read', () => {
    assert.match(publicPage, /<a href="\/en" lang="en" hreflang="en">en<\/a>/)
    assert.match(publicPage, /<a href="\/az" aria-current="page" lang="az" hreflang="az">az<\/a>/)
  })
})

describe('a page of the desk', () => {
  it('names the reader’s side first and wears its accent', () => {
    assert.match(deskPage, /<body class="desk own-b">/)
    assert.ok(deskPage.indexOf('Azərbaycan') < deskPage.indexOf('México'))
  })

  it('adds its own style sheet to the public one', () => {
    assert.equal(deskPage.match(/rel="stylesheet"/g)?.length, 2)
    assert.ok(deskPage.includes(assetUrl('desk.css')))
  })

  it('has its sections a second time as a menu that needs no script', () => {
    const menu = /<details[^>]*name="desk-bar"[\s\S]*?<\/details>/.exec(deskPage)?.[0] ?? ''
    assert.match(menu, /<summary>[\s\S]*Menu[\s\S]*<\/summary>/)
    assert.match(menu, /<a href="\/desk\/events"[^>]*aria-current="page"/)
  })

  it('shows the sections of the room that one is in, and marks the room', () => {
    assert.match(deskPage, /<a href="\/desk"[^>]*aria-current="true"[^>]*>Programme<\/a>/)
    const bar = /<div class="desk-room-bar">[\s\S]*?<\/div>/.exec(deskPage)?.[0] ?? ''
    assert.match(bar, /The year[\s\S]*<a href="\/desk\/events"[^>]*aria-current="page"/)
    assert.doesNotMatch(bar, /Agreements/)
  })

  it('keeps what it says about itself within its header', () => {
    assert.match(deskPage, /<header><div class="desk-notice">A demonstration\.<\/div>/)
  })
})

describe('a quiet page', () => {
  it('is one thing to do', () => {
    const page = markup(
      quietLayout({ language: 'es', title: 'Entrar', main: html`<h1>Entrar</h1>` }),
    )
    assert.match(
      page,
      /<body class="quiet-page"><main id="main" class="stack"><h1>Entrar<\/h1><\/main>/,
    )
    assert.doesNotMatch(page, /<header|<nav/)
  })
})
