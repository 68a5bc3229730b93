import { button } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
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
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
  /** What the side that recorded it may do with it. */
  readonly own?: {
    readonly action: string
    readonly mayRelease: boolean
    readonly isOffer: boolean
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

/** What an institution can do or offers, and with what of all that is needed it could help. */
export const capabilityPage = (view: CapabilityPageView): Html => {
  const { say, title, above, lede, text, textLanguage, facts, matches, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`${title} ${view.isPrivate ? tag({ label: say('private') }) : nothing}
      ${view.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
      lede,
    })}
    <div class="stack-wide">
      ${text === '' ? nothing : plainText({ text, language: textLanguage })}
      ${definitionList({ items: facts })}
      <section class="stack" aria-labelledby="could-title">
        <h2 id="could-title">${say('could.title')}</h2>
        ${matches.length === 0 ? html`<p>${say('could.none')}</p>` : matchList(say, matches)}
      </section>
      ${ownActs(view)}
    </div>`
}
