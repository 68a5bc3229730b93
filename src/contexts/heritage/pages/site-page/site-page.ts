import { button, buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { siteMap } from '../site-map.ts'
import { assessmentsPart } from './assessments.ts'
import { addDocumentForm, addNameForm, addPhotographForm, hidingForm } from './desk-forms.ts'
import { historyPicture } from './history-picture.ts'
import { pictures } from './pictures.ts'
import type { NameRow, SitePageView } from './view.ts'

const nameRow = ({ say, desk }: SitePageView, name: NameRow): Html =>
  html`<li>
    <bdi class="site-name-text" lang="${name.language}">${name.text}</bdi>
    <span class="soft"
      >${name.details}${name.source === '' ? nothing : html` · ${name.source}`}</span
    >
    ${
      name.claim === undefined || desk === undefined
        ? nothing
        : html`<form method="post" action="${desk.action}">
            <input type="hidden" name="act" value="take-back" />
            <input type="hidden" name="claim" value="${name.claim}" />
            ${button({ label: say('name.take-back'), kind: 'quiet' })}
          </form>`
    }
  </li>`

const names = (view: SitePageView): Html => {
  const { say, names: rows, desk } = view
  return html`<section class="stack" aria-labelledby="names">
    <h2 id="names">${say('site.names')}</h2>
    <p class="soft">${say('site.names.note')}</p>
    <ul class="site-names">
      ${rows.map((row) => nameRow(view, row))}
    </ul>
    ${desk === undefined ? nothing : addNameForm(say, desk)}
  </section>`
}

const claims = ({ say, claims: rows }: SitePageView): Html =>
  rows.length === 0
    ? nothing
    : html`<section class="stack" aria-labelledby="claims">
        <h2 id="claims">${say('site.claims')}</h2>
        <ul class="site-names">
          ${rows.map(
            ({ what, details, href }) =>
              html`<li>
                ${href === undefined ? what : html`<a href="${href}" rel="nofollow noopener">${what}</a>`}
                <span class="soft">${details}</span>
              </li>`,
          )}
        </ul>
      </section>`

const history = ({ say, history: drawn, assessments, desk }: SitePageView): Html =>
  html`<section class="stack" aria-labelledby="history">
    <h2 id="history">${say('site.history')}</h2>
    ${drawn === undefined ? nothing : html`<div class="history-frame">${historyPicture(say, drawn)}</div>`}
    ${assessmentsPart(say, assessments, desk)}
  </section>`

const photographs = ({ say, pairs, pictures: others, desk }: SitePageView): Html =>
  pairs.length + others.length === 0 && desk === undefined
    ? nothing
    : html`<section class="stack" aria-labelledby="photographs">
        <h2 id="photographs">${say('site.photographs')}</h2>
        ${
          pairs.length + others.length === 0
            ? html`<p class="soft">${say('site.photographs.none')}</p>`
            : pictures({ say, pairs, others })
        }
        ${desk === undefined ? nothing : addPhotographForm(say, desk)}
      </section>`

const documents = ({ say, documents: rows, desk }: SitePageView): Html =>
  rows.length === 0 && desk === undefined
    ? nothing
    : html`<section class="stack" aria-labelledby="documents">
        <h2 id="documents">${say('site.documents')}</h2>
        ${
          rows.length === 0
            ? html`<p class="soft">${say('site.documents.none')}</p>`
            : html`<ul class="site-names">
                ${rows.map(
                  ({ name, href, details }) =>
                    html`<li>
                      <a href="${href}"><bdi>${name}</bdi></a> <span class="soft">${details}</span>
                    </li>`,
                )}
              </ul>`
        }
        ${desk === undefined ? nothing : addDocumentForm(say, desk)}
      </section>`

const head = ({
  say,
  title,
  titleLanguage,
  lede,
  above,
  isIllustrative,
  desk,
}: SitePageView): Html =>
  pageHead({
    title: html`<bdi lang="${titleLanguage}">${title}</bdi>${
        isIllustrative ? html` ${illustrativeTag({ label: say('illustrative') })}` : nothing
      }`,
    lede,
    above,
    ...(desk !== undefined && {
      actions: html`${buttonLink({ label: say('site.survey'), href: desk.surveyHref, kind: 'quiet' })}
      ${buttonLink({ label: say('site.assess'), href: desk.assessHref, kind: 'filled' })}`,
    }),
  })

/** One site: what it is called and by whom, its state over time, its pictures, and what may be done here. */
export const sitePage = (view: SitePageView): Html => {
  const { say, did, refused, description, notes = [], facts, map, desk } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${head(view)}
    <div class="site-columns">
      <div class="stack-wide">
        ${notes.map(
          ({ label, href }) =>
            html`<aside class="margin-note"><a href="${href}">${label}</a></aside>`,
        )}
        ${
          description.text === ''
            ? nothing
            : html`<p class="prose" lang="${description.language}">${description.text}</p>`
        }
        ${history(view)} ${photographs(view)} ${documents(view)}
      </div>
      <div class="stack-wide">
        ${names(view)} ${claims(view)}
        <section class="stack" aria-labelledby="facts">
          <h2 id="facts">${say('site.facts')}</h2>
          ${definitionList({ items: facts })} ${map === undefined ? nothing : siteMap(map)}
          ${desk === undefined ? nothing : hidingForm(say, desk)}
          ${desk?.mergeHref === undefined ? nothing : html`<p><a href="${desk.mergeHref}">${say('merge.link')}</a></p>`}
        </section>
      </div>
    </div>`
}
