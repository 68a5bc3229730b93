import { button, buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textAreaField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { DirectoryWords } from '../messages/words.ts'
import { nameList, type NameRow } from './name-list.ts'
import { postBars, type PostRow, type Ticks } from './post-bars.ts'

export type PersonPageView = {
  readonly say: DirectoryWords
  readonly name: string
  readonly above: { readonly label: string; readonly href: string }
  /** In which capacities they act today. */
  readonly lede: string
  readonly names: readonly NameRow[]
  readonly posts: { readonly rows: readonly PostRow[]; readonly ticks: Ticks }
  readonly isPrivate: boolean
  readonly mayEdit: boolean
  readonly merged: string
  readonly links: {
    readonly addPost: string
    readonly names: string
    readonly act: string
    readonly merger: string
  }
  readonly ownNames: string
  readonly namesError?: string
  readonly recorded: string
  readonly did?: string
  readonly refused?: string
}

const naming = ({ say, links, ownNames, namesError }: PersonPageView): Html =>
  disclosure({
    summary: say('names.change'),
    open: namesError !== undefined,
    body: html`<form method="post" action="${links.names}" class="stack" novalidate>
      ${textAreaField({
        name: 'names',
        label: say('names.own'),
        hint: say('names.hint'),
        value: ownNames,
        rows: 4,
        ...(namesError !== undefined && { error: namesError }),
      })}
      ${button({ label: say('names.save') })}
    </form>`,
  })

const sharing = ({ say, links, isPrivate, mayEdit }: PersonPageView): Html =>
  isPrivate && mayEdit
    ? html`<section class="stack">
        <h2>${say('share.title')}</h2>
        <p class="prose">${say('share.text')}</p>
        <form method="post" action="${links.act}">
          ${button({ label: say('share.submit'), name: 'act', value: 'share' })}
        </form>
      </section>`
    : nothing

const forgetting = ({ say, links, mayEdit, ownNames }: PersonPageView): Html =>
  mayEdit && ownNames !== ''
    ? disclosure({
        summary: say('forget.title'),
        body: html`<form method="post" action="${links.act}" class="stack">
          <p class="prose">${say('forget.text')}</p>
          ${button({ label: say('forget.submit'), name: 'act', value: 'forget' })}
        </form>`,
      })
    : nothing

/** One person in public function: what they are called, and their posts over time. */
export const personPage = (view: PersonPageView): Html => {
  const { say, name, above, lede, posts, names, mayEdit, links, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`<bdi>${name}</bdi> ${view.isPrivate ? tag({ label: say('private') }) : nothing}`,
      lede,
      ...(mayEdit && {
        actions: buttonLink({ label: say('post.add'), href: links.addPost, kind: 'filled' }),
      }),
    })}
    <div class="stack-wide">
      <section class="leaf stack" aria-labelledby="posts">
        <h2 id="posts">${say('posts.title')}</h2>
        ${
          posts.rows.length === 0
            ? emptyState({ title: say('posts.none.title'), text: say('posts.none') })
            : postBars({ ...posts, sourceWord: say('source') })
        }
      </section>
      <section class="stack" aria-labelledby="names">
        <h2 id="names">${say('names.title')}</h2>
        ${names.length === 0 ? html`<p class="soft">${say('names.none')}</p>` : nameList(names, say('source'))}
        ${mayEdit ? naming(view) : nothing}
      </section>
      ${sharing(view)} ${forgetting(view)}
      <p class="soft">
        ${view.recorded}${view.merged === '' ? '' : ` ${view.merged}`}
        ${mayEdit ? html`<a href="${links.merger}">${say('merger.open')}</a>` : nothing}
      </p>
    </div>`
}
