import { definitionList } from '#kit/html/components/definition-list.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AgreementWords } from '../messages/words.ts'
import { legalAnswer, stationItem } from './agreement-page/life.ts'
import type { ActRow, AgreementPageView } from './agreement-page/view.ts'

export type PublicActRow = Pick<ActRow, 'day' | 'title' | 'details' | 'source'>

export type PublicAgreementView = Pick<
  AgreementPageView,
  'say' | 'title' | 'titleLanguage' | 'stands' | 'track' | 'answers' | 'clauses' | 'facts'
> & {
  readonly listHref: string
  readonly acts: readonly PublicActRow[]
  /** Since when the public sees it, and the hash of what both sides approved. */
  readonly published: string
}

type Listed = {
  readonly title: string
  readonly titleLanguage?: string
  readonly href: string
  readonly parties: string
  readonly signed: string
  readonly stands: string
}

const act = ({ say }: PublicAgreementView, row: PublicActRow): Html => {
  const { source } = row
  const shown =
    source?.href === undefined
      ? html`${source?.text ?? ''}`
      : html`<a href="${source.href}">${source.text}</a>`
  return html`<li>
    <p><strong>${row.title}</strong></p>
    <p class="soft">${row.day}</p>
    ${row.details.map((detail) => html`<p>${detail}</p>`)}
    ${source === undefined ? nothing : html`<p class="soft">${say('act.source')} ${shown}</p>`}
  </li>`
}

/** One agreement as both sides put it before the public. */
export const publicAgreementPage = (view: PublicAgreementView): Html => {
  const { say, title, titleLanguage, stands, track, answers, acts, clauses, facts } = view
  return html`<div class="stack-wide">
    ${pageHead({
      above: { label: say('agreements.title'), href: view.listHref },
      title: html`<bdi lang="${titleLanguage ?? ''}">${title}</bdi>`,
      lede: stands,
    })}

    <ol class="track">
      ${track.map(stationItem)}
    </ol>
    <section class="stack">
      <h2>${say('answers.title')}</h2>
      <dl class="legal-answers">${answers.map((row) => legalAnswer(say, row))}</dl>
    </section>
    <section class="stack">
      <h2>${say('acts.title')}</h2>
      <ul class="notes">
        ${acts.map((row) => act(view, row))}
      </ul>
    </section>
    ${
      clauses.length === 0
        ? nothing
        : html`<section class="stack">
            <h2>${say('clauses.title')}</h2>
            <ul>
              ${clauses.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>
          </section>`
    }
    <section class="stack">
      <h2>${say('about.title')}</h2>
      ${definitionList({ items: facts })}
    </section>
    <p class="soft">${view.published}</p>
  </div>`
}

/** The agreements that both sides put before the public. */
export const publicAgreementsPage = ({
  say,
  agreements,
}: {
  readonly say: AgreementWords
  readonly agreements: readonly Listed[]
}): Html =>
  html`${pageHead({ title: say('agreements.title'), lede: say('public.lede') })}
  ${
    agreements.length === 0
      ? emptyState({ title: say('public.none.title'), text: say('public.none') })
      : html`<ul class="notes">
          ${agreements.map(
            ({ title, titleLanguage, href, parties, signed, stands }) =>
              html`<li>
                <h2>
                  <a href="${href}"><bdi lang="${titleLanguage ?? ''}">${title}</bdi></a>
                </h2>
                <p class="soft">
                  ${[parties, signed, stands].filter((part) => part !== '').join(' · ')}
                </p>
              </li>`,
          )}
        </ul>`
  }`
