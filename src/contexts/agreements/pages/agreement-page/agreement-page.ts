import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { acts } from './acts.ts'
import { about, documents, notes } from './attached.ts'
import { resting } from './resting.ts'
import { answers, clauses, paths, track } from './life.ts'
import type { AgreementPageView } from './view.ts'

const sharing = ({ say, links, mayShare }: AgreementPageView): Html =>
  mayShare
    ? html`<section class="leaf stack">
        <h2>${say('share.title')}</h2>
        <p class="prose">${say('share.text')}</p>
        <form method="post" action="${links.act}">
          ${button({ label: say('share.submit'), name: 'act', value: 'share' })}
        </form>
      </section>`
    : nothing

const publishing = ({ say, publishing: state, links, isPrivate }: AgreementPageView): Html =>
  isPrivate
    ? nothing
    : html`<section class="leaf stack">
        <h2>${say('publishing.title')}</h2>
        <p class="prose">${state.standing}</p>
        ${
          state.publicHref === undefined
            ? nothing
            : html`<p><a href="${state.publicHref}">${say('publishing.look')}</a></p>`
        }
        ${
          state.mayApprove
            ? html`<form method="post" action="${links.act}">
                <input type="hidden" name="hash" value="${state.contentHash}" />
                ${button({ label: say('publishing.approve'), name: 'act', value: 'publish' })}
              </form>`
            : nothing
        }
      </section>`

const history = ({ say, history: lines }: AgreementPageView): Html =>
  disclosure({
    summary: say('history.title'),
    body: html`<ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`,
  })

const exportsOf = ({ say, links }: AgreementPageView): Html =>
  links.exports.length === 0
    ? nothing
    : html`<p class="soft">
        ${say('exports.title')}
        ${links.exports.map(({ label, href }) => html`<a href="${href}">${label}</a> `)}
      </p>`

const marks = ({ say, isPrivate, isIllustrative }: AgreementPageView): Html =>
  html`${isPrivate ? tag({ label: say('private') }) : nothing}
  ${isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`

/** One agreement: where it stands, what the law says of its dates, and all that is on record. */
export const agreementPage = (view: AgreementPageView): Html => {
  const { above, title, titleLanguage, stands, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`<bdi lang="${titleLanguage ?? ''}">${title}</bdi> ${marks(view)}`,
      lede: stands,
    })}
    <div class="stack-wide">
      ${track(view)} ${answers(view)} ${paths(view)} ${acts(view)} ${clauses(view)} ${about(view)}
      ${resting(view)} ${view.beside} ${documents(view)} ${notes(view)} ${sharing(view)}
      ${publishing(view)} ${history(view)} ${exportsOf(view)}
    </div>`
}
