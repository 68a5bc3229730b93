import { buttonLink } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { DirectoryWords } from '../messages/words.ts'
import { nameList, type NameRow } from './name-list.ts'
import { postBars, type PostRow, type Ticks } from './post-bars.ts'

type Link = { readonly label: string; readonly href: string }

export type InstitutionPageView = {
  readonly say: DirectoryWords
  readonly name: string
  readonly nameLanguage?: string
  readonly above: Link
  readonly lede: string
  readonly names: readonly NameRow[]
  readonly competences: readonly {
    readonly text: string
    readonly language?: string
    readonly source: string
  }[]
  readonly parent?: Link
  readonly children: readonly Link[]
  readonly places: string
  readonly website: string
  readonly sources: readonly string[]
  readonly posts: { readonly rows: readonly PostRow[]; readonly ticks: Ticks }
  readonly isPrivate: boolean
  readonly mayEdit: boolean
  readonly links: { readonly profile: string; readonly merger: string }
  readonly recorded: string
  readonly did?: string
}

const links = (list: readonly Link[]): Html =>
  html`<ul class="plain-list">
    ${list.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
  </ul>`

const address = (href: string): Html =>
  html`<a href="${href}">${href.replace(/^https?:\/\//, '')}</a>`

const facts = (view: InstitutionPageView): readonly Definition[] => {
  const { say, parent, children, places, website, sources } = view
  const fact = (isThere: boolean, term: string, description: string | Html): Definition[] =>
    isThere ? [{ term, description }] : []
  return [
    ...fact(
      parent !== undefined,
      say('profile.parent'),
      parent === undefined ? '' : links([parent]),
    ),
    ...fact(children.length > 0, say('profile.children'), links(children)),
    ...fact(places !== '', say('profile.places'), places),
    ...fact(website !== '', say('profile.website'), address(website)),
    ...fact(
      sources.length > 0,
      say('profile.sources'),
      html`<ul class="plain-list">
        ${sources.map((source) => html`<li>${source.startsWith('http') ? address(source) : source}</li>`)}
      </ul>`,
    ),
  ]
}

const competences = ({ say, competences: list }: InstitutionPageView): Html =>
  list.length === 0
    ? html`<p class="soft">${say('competences.none')}</p>`
    : html`<ul class="name-list">
        ${list.map(
          ({ text, language, source }) =>
            html`<li>
              <bdi lang="${language ?? ''}">${text}</bdi>
              ${source.startsWith('http') ? html`<a class="soft" href="${source}">${say('source')}</a>` : nothing}
            </li>`,
        )}
      </ul>`

/** One institution: what it is for, what it belongs to, and who holds which post now and before. */
export const institutionPage = (view: InstitutionPageView): Html => {
  const { say, name, nameLanguage, above, lede, posts, names, mayEdit, did } = view
  const known = facts(view)
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${pageHead({
      above,
      title: html`<bdi lang="${nameLanguage ?? ''}">${name}</bdi>
        ${view.isPrivate ? tag({ label: say('private') }) : nothing}`,
      lede,
      ...(mayEdit && {
        actions: buttonLink({ label: say('profile.change'), href: view.links.profile }),
      }),
    })}
    <div class="stack-wide">
      <section class="stack" aria-labelledby="competences">
        <h2 id="competences">${say('competences.title')}</h2>
        ${competences(view)}
      </section>
      <section class="leaf stack" aria-labelledby="posts">
        <h2 id="posts">${say('holders.title')}</h2>
        ${
          posts.rows.length === 0
            ? emptyState({ title: say('holders.none.title'), text: say('holders.none') })
            : postBars({ ...posts, sourceWord: say('source') })
        }
      </section>
      ${
        names.length === 0
          ? nothing
          : html`<section class="stack" aria-labelledby="names">
              <h2 id="names">${say('names.title')}</h2>
              ${nameList(names, say('source'))}
            </section>`
      }
      ${known.length === 0 ? nothing : definitionList({ items: known })}
      <p class="soft">
        ${view.recorded}
        ${mayEdit ? html`<a href="${view.links.merger}">${say('merger.open')}</a>` : nothing}
      </p>
    </div>`
}
