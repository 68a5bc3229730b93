import { documentOf, skipLink } from './document.ts'
import { layoutWords } from './words.ts'

import { disclosure } from '#kit/html/components/disclosure.ts'
import { linkTabs, type LinkTab, tabLink } from '#kit/html/components/link-tabs.ts'
import { sideNames, type SideName } from '#kit/html/components/side-names.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'
import { assetUrl } from '#site/assets-manifest.ts'

/** What belongs together on the desk; at least one section. */
export type DeskRoom = { readonly label: string; readonly sections: readonly LinkTab[] }

export type DeskLayout = {
  readonly language: Language
  readonly title: string
  /** The reader's side, named first. */
  readonly ownSide: SideName
  readonly otherSide: SideName
  readonly homeHref: string
  readonly rooms: readonly DeskRoom[]
  /** At the end of the bar: search, the clock, the account; links or disclosures of kind `menu`. */
  readonly tools?: Html
  /** One line above everything: that this is a demo, that a restart is due. */
  readonly notice?: string | Html
  /** What just happened, in a sentence. */
  readonly flash?: Html | undefined
  /** Further elements of the document's head. */
  readonly head?: Html | undefined
  readonly main: Html
  /** The script of this page alone. */
  readonly island?: string | undefined
}

/** What of the bar opens over the page, one at a time. */
export const deskBarGroup = 'desk-bar'

const isHere = ({ sections }: DeskRoom): boolean =>
  sections.some(({ current }) => current !== undefined && current !== false)

/** A room is entered by its first section. */
const roomTab = (room: DeskRoom): LinkTab => {
  const [first] = room.sections
  return {
    label: room.label,
    href: first?.href ?? '',
    current: first?.current === true || (isHere(room) && 'within'),
  }
}

const roomInMenu = (room: DeskRoom): Html => {
  if (room.sections.length === 1) return html`<li>${tabLink(roomTab(room))}</li>`
  return html`<li class="desk-room">
    <span>${room.label}</span>
    <ul>
      ${room.sections.map((each) => html`<li>${tabLink(each)}</li>`)}
    </ul>
  </li>`
}

/** On a phone the rooms are a menu; where there is room they stand in the bar. */
const roomsMenu = ({ language, rooms }: DeskLayout): Html => {
  const say = layoutWords(language)
  return html`<div class="desk-menu">
    ${disclosure({
      kind: 'menu',
      group: deskBarGroup,
      summary: html`<span class="menu-mark"></span>${say('menu')}`,
      body: html`<nav aria-label="${say('desk-navigation')}">
        <ul class="desk-sections">
          ${rooms.map(roomInMenu)}
        </ul>
      </nav>`,
    })}
  </div>`
}

const sectionsHere = ({ rooms }: DeskLayout): Html => {
  const here = rooms.find(isHere)
  if (here === undefined || here.sections.length === 1) return nothing
  return html`<div class="desk-room-bar">
    ${linkTabs({ label: here.label, tabs: here.sections })}
  </div>`
}

const header = (page: DeskLayout): Html =>
  html` <header>
    ${page.notice === undefined ? nothing : html`<div class="desk-notice">${page.notice}</div>`}
    <div class="desk-names">
      <a href="${page.homeHref}">${sideNames({ own: page.ownSide, other: page.otherSide })}</a>
    </div>
    <div class="desk-bar">
      ${roomsMenu(page)}
      ${linkTabs({
        label: layoutWords(page.language)('desk-navigation'),
        tabs: page.rooms.map(roomTab),
      })}
      ${page.tools && html`<div class="desk-tools">${page.tools}</div>`}
    </div>
    ${sectionsHere(page)}
  </header>`

/** A page of the desk: two names facing each other, the sections, then the page's own leaf. */
export const deskLayout = (page: DeskLayout): Html =>
  documentOf({
    language: page.language,
    title: page.title,
    bodyClass: `desk own-${page.ownSide.accent}`,
    head: html`<link rel="stylesheet" href="${assetUrl('desk.css')}" />
      <script type="module" src="${assetUrl('timeline.js')}"></script>
      <script type="module" src="${assetUrl('suggest.js')}"></script>
      ${
        page.island === undefined
          ? nothing
          : html`<script type="module" src="${assetUrl(page.island)}"></script>`
      }
      ${page.head}`,
    body: html`${skipLink(layoutWords(page.language)('skip'))} ${header(page)}
      <main id="main" tabindex="-1">${page.flash} ${page.main}</main>`,
  })
