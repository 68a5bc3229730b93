import { button } from '#kit/html/components/button.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { adopted } from './adopted.ts'
import { notes } from './notes.ts'
import { agenda, participants } from './prepare.ts'
import { memo, minutes, said } from './texts.ts'
import type { MeetingPageView } from './view.ts'

const sharing = ({ say, links, isPrivate, mayEdit }: MeetingPageView): Html =>
  isPrivate && mayEdit
    ? html`<section class="leaf stack" aria-labelledby="share-title">
        <h2 id="share-title">${say('share.title')}</h2>
        <p class="prose">${say('share.text')}</p>
        <form method="post" action="${links.act}">
          ${button({ label: say('share.submit'), name: 'act', value: 'share' })}
        </form>
      </section>`
    : nothing

const chained = ({ chain }: MeetingPageView): Html =>
  chain.length === 0
    ? nothing
    : html`<ul class="notes">
        ${chain.map(({ term, label, href }) => html`<li>${term}: <a href="${href}">${label}</a></li>`)}
      </ul>`

const sourced = ({ say, sources }: MeetingPageView): Html =>
  sources.length === 0
    ? nothing
    : html`<p class="soft">
        ${say('fact.sources')}: ${sources.map((source) => html`<a href="${source}">${source}</a> `)}
      </p>`

/** One meeting: prepared, held, and what came of it. */
export const meetingPage = (view: MeetingPageView): Html => {
  const { say, above, title, titleLanguage, lede, isPrivate, isIllustrative, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`<bdi lang="${titleLanguage}">${title}</bdi>
        ${isPrivate ? tag({ label: say('private') }) : nothing}
        ${isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
      lede,
    })}
    <div class="stack-wide">
      ${chained(view)} ${participants(view)} ${agenda(view)} ${notes(view)} ${said(view)}
      ${view.beside} ${memo(view)} ${minutes(view)} ${adopted(view)} ${sharing(view)}
      ${sourced(view)}
    </div>`
}
