import { button, buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { facingPages } from '#kit/html/components/facing-pages.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import type { SideAccent } from '#kit/html/components/side-names.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { DirectoryWords } from '../messages/words.ts'

export type ListedInstitution = {
  readonly name: string
  readonly nameLanguage?: string
  readonly href: string
  readonly what: string
  readonly isPrivate: boolean
  readonly holders: readonly {
    readonly title: string
    readonly name: string
    readonly href: string
  }[]
}

export type ListedPerson = {
  readonly name: string
  readonly href: string
  readonly post: string
  readonly held: string
  readonly isPrivate: boolean
}

export type ListedSide = {
  readonly name: string
  /** Null: international. */
  readonly accent: SideAccent | null
  readonly institutions: readonly ListedInstitution[]
  readonly performing: readonly ListedInstitution[]
  readonly people: readonly ListedPerson[]
}

export type DirectoryPageView = {
  readonly say: DirectoryWords
  readonly typed: string
  /** What a search finds; absent where nothing was asked for. */
  readonly found?: {
    readonly institutions: readonly ListedInstitution[]
    readonly people: readonly ListedPerson[]
  }
  readonly sides: readonly ListedSide[]
  readonly mayEdit: boolean
  readonly did?: string
  readonly links: {
    readonly search: string
    readonly addPerson: string
    readonly addInstitution: string
    readonly peopleTable: string
    readonly institutionsTable: string
  }
}

const privately = (say: DirectoryWords, isPrivate: boolean): Html =>
  isPrivate ? tag({ label: say('private') }) : nothing

const institution = (say: DirectoryWords, one: ListedInstitution): Html =>
  html`<li class="directory-entry">
    <p>
      <a href="${one.href}"><bdi lang="${one.nameLanguage ?? ''}">${one.name}</bdi></a>
      <span class="soft">${one.what}</span> ${privately(say, one.isPrivate)}
    </p>
    ${one.holders.map(
      ({ title, name, href }) =>
        html`<p class="directory-holder">
          <a href="${href}">${name}</a> <span class="soft">${title}</span>
        </p>`,
    )}
  </li>`

const person = (say: DirectoryWords, one: ListedPerson): Html =>
  html`<li class="directory-entry">
    <p><a href="${one.href}">${one.name}</a> ${privately(say, one.isPrivate)}</p>
    ${one.post === '' ? nothing : html`<p class="soft">${one.post}<br />${one.held}</p>`}
  </li>`

const institutionList = (say: DirectoryWords, list: readonly ListedInstitution[]): Html =>
  html`<ul class="directory-list">
    ${list.map((one) => institution(say, one))}
  </ul>`

const personList = (say: DirectoryWords, list: readonly ListedPerson[]): Html =>
  html`<ul class="directory-list">
    ${list.map((one) => person(say, one))}
  </ul>`

const sideBody = (say: DirectoryWords, side: ListedSide): Html => {
  const { institutions, performing, people, accent } = side
  const isOfSide = accent !== null
  return html`<div class="stack">
    ${
      institutions.length === 0 && !isOfSide
        ? nothing
        : html`<h3>${say('directory.institutions', { count: institutions.length })}</h3>
            ${institutionList(say, institutions)}`
    }
    ${
      performing.length === 0
        ? nothing
        : disclosure({
            summary: say('directory.performing', { count: performing.length }),
            body: institutionList(say, performing),
          })
    }
    ${people.length === 0 && !isOfSide ? nothing : html`<h3>${say('directory.people', { count: people.length })}</h3>`}
    ${people.length === 0 && isOfSide ? html`<p class="soft">${say('directory.people.none')}</p>` : nothing}
    ${people.length === 0 ? nothing : personList(say, people)}
  </div>`
}

const bothSides = ({ say, sides }: DirectoryPageView): Html => {
  const [own, other, ...others] = sides
  if (own === undefined || other === undefined) return nothing
  return html`${facingPages({
    own: { title: own.name, accent: own.accent ?? 'a', body: sideBody(say, own) },
    other: { title: other.name, accent: other.accent ?? 'b', body: sideBody(say, other) },
  })}
  ${others
    .filter(({ institutions, performing, people }) =>
      [institutions, performing, people].some((list) => list.length > 0),
    )
    .map(
      (side) =>
        html`<section class="stack">
          <h2>${side.name}</h2>
          ${sideBody(say, side)}
        </section>`,
    )}`
}

const results = ({ say, typed, found }: DirectoryPageView): Html => {
  if (found === undefined) return nothing
  const { institutions, people } = found
  if (institutions.length + people.length === 0) {
    return emptyState({
      title: say('search.none.title', { typed }),
      text: say('search.none'),
    })
  }
  return html`<section class="stack" aria-labelledby="found">
    <h2 id="found">
      ${say('search.found', { count: institutions.length + people.length, typed })}
    </h2>
    ${personList(say, people)} ${institutionList(say, institutions)}
  </section>`
}

const search = ({ say, typed, links }: DirectoryPageView): Html =>
  html`<form method="get" action="${links.search}" class="filters" role="search">
    ${textField({
      name: 'q',
      label: say('search.label'),
      hint: say('search.hint'),
      kind: 'search',
      value: typed,
      width: 'medium',
    })}
    ${button({ label: say('search.submit') })}
    ${typed === '' ? nothing : buttonLink({ label: say('search.clear'), href: links.search, kind: 'quiet' })}
  </form>`

/** Institutions and people of both sides, with one box to find them in any spelling. */
export const directoryPage = (view: DirectoryPageView): Html => {
  const { say, mayEdit, links, found, did } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${pageHead({
      title: say('directory.title'),
      lede: say('directory.lede'),
      ...(mayEdit && {
        actions: html`${buttonLink({ label: say('person.add'), href: links.addPerson, kind: 'filled' })}
        ${buttonLink({ label: say('institution.add'), href: links.addInstitution })}
        ${buttonLink({ label: say('import.open'), href: links.peopleTable, kind: 'quiet' })}
        ${buttonLink({ label: say('import.institutions.open'), href: links.institutionsTable, kind: 'quiet' })}`,
      }),
    })}
    <div class="stack-wide">
      ${search(view)} ${found === undefined ? bothSides(view) : results(view)}
    </div>`
}
