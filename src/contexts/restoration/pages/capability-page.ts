import { button, buttonLink } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { plainText } from '#kit/html/components/plain-text.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RestorationWords } from '../messages/words.ts'
import { matchList, type MatchRow } from './match-list.ts'

export type CapabilityPageView = {
  readonly say: RestorationWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly lede: string
  readonly text: string
  readonly textLanguage: string
  readonly facts: readonly Definition[]
  readonly matches: readonly MatchRow[]
  /** Said instead of matches where an offer does not stand any more. */
  readonly lapsed?: string
  /** What became of an offer, a sentence for each step. */
  readonly history: readonly string[]
  readonly projectHref?: string
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
  /** What the side that recorded it may do with it. */
  readonly own?: {
    readonly action: string
    readonly mayRelease: boolean
    readonly isOffer: boolean
    /** It names a last day, which can be moved. */
    readonly mayRenew: boolean
  }
  readonly did?: string
  readonly refused?: string
}

const ownActs = ({ say, own }: CapabilityPageView): Html => {
  if (own === undefined) return nothing
  return html`<section class="leaf stack">
    ${own.mayRelease ? html`<p class="prose">${say('offer.release.text')}</p>` : nothing}
    <form method="post" action="${own.action}" class="actions">
      ${
        own.mayRelease
          ? button({ label: say('offer.release'), name: 'act', value: 'release' })
          : nothing
      }
      ${button({
        label: say(own.isOffer ? 'offer.withdraw' : 'competence.withdraw'),
        kind: 'quiet',
        name: 'act',
        value: 'withdraw',
      })}
    </form>
  </section>`
}

const renewing = ({ say, own }: CapabilityPageView): Html =>
  own?.mayRenew !== true
    ? nothing
    : html`<section class="leaf stack" id="renew">
        <h2>${say('offer.renew.title')}</h2>
        <p class="prose">${say('offer.renew.text')}</p>
        <form method="post" action="${own.action}" class="stack">
          ${textField({
            name: 'until',
            label: say('offer.renew.until'),
            kind: 'date',
            width: 'medium',
            required: true,
          })}
          <p class="actions">
            ${button({ label: say('offer.renew'), name: 'act', value: 'renew' })}
          </p>
        </form>
      </section>`

const helping = ({ say, matches, lapsed, projectHref }: CapabilityPageView): Html => {
  if (lapsed !== undefined) return marginNote({ text: lapsed })
  return html`<section class="stack" aria-labelledby="could-title">
    <h2 id="could-title">${say('could.title')}</h2>
    ${matches.length === 0 ? html`<p>${say('could.none')}</p>` : matchList(say, matches)}
    ${
      projectHref === undefined
        ? nothing
        : html`<p class="actions">
            ${buttonLink({ label: say('offer.project'), href: projectHref })}
          </p>`
    }
  </section>`
}

const historyPart = ({ say, history }: CapabilityPageView): Html =>
  history.length === 0
    ? nothing
    : html`<section class="stack" aria-labelledby="history-title">
        <h2 id="history-title">${say('offer.history')}</h2>
        <ol class="stack">
          ${history.map((step) => html`<li>${step}</li>`)}
        </ol>
      </section>`

/** What an institution can do or offers, and with what of all that is needed it could help. */
export const capabilityPage = (view: CapabilityPageView): Html => {
  const { say, title, above, lede, text, textLanguage, facts, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`${title} ${view.isPrivate ? tag({ label: say('private') }) : nothing}
      ${view.lapsed === undefined ? nothing : tag({ label: say('offer.lapsed') })}
      ${view.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
      lede,
    })}
    <div class="stack-wide">
      ${text === '' ? nothing : plainText({ text, language: textLanguage })}
      ${definitionList({ items: facts })} ${helping(view)} ${renewing(view)} ${historyPart(view)}
      ${ownActs(view)}
    </div>`
}
