import { button, buttonLink } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { plainText } from '#kit/html/components/plain-text.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RestorationWords } from '../messages/words.ts'
import { matchList, type MatchRow } from './match-list.ts'

export type ReplyRow = {
  readonly id: string
  readonly organisation: string
  readonly who: string
  readonly email: string
  readonly words: string
  readonly language: string
  readonly day: string
  /** Until when it stands, or stood; '' where it names no day. */
  readonly standing: string
  /** Whoever takes it up has to know that it was renewed. */
  readonly hasLapsed: boolean
  /** '' while nobody has decided. */
  readonly review: string
}

export type NeedPageView = {
  readonly say: RestorationWords
  readonly title: string
  readonly titleLanguage?: string
  readonly above: { readonly label: string; readonly href: string }
  readonly lede: string
  readonly text: string
  readonly textLanguage: string
  readonly facts: readonly Definition[]
  readonly matches: readonly MatchRow[]
  readonly ruledOut: readonly MatchRow[]
  /** Offers that do not stand any more: not matched until renewed. */
  readonly lapsed: readonly {
    readonly label: string
    readonly href: string
    readonly stood: string
  }[]
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
  readonly action: string
  /** Only where the reader's side owns it and may edit. */
  readonly owner?: {
    readonly editHref: string
    readonly callHref?: string
    readonly callStands: string
    readonly replies: readonly ReplyRow[]
  }
  readonly offerHref?: string
  readonly projectHref?: string
  readonly did?: string
  readonly refused?: string
}

const lapsedOffers = ({ say, lapsed }: NeedPageView): Html =>
  lapsed.length === 0
    ? nothing
    : disclosure({
        summary: say('help.lapsed', { count: lapsed.length }),
        body: html`<ul class="stack">
          ${lapsed.map(
            ({ label, href, stood }) =>
              html`<li><a href="${href}">${label}</a> <span class="soft">${stood}</span></li>`,
          )}
        </ul>`,
      })

const helping = (view: NeedPageView): Html => {
  const { say, matches, ruledOut, offerHref } = view
  return html`<section class="stack" id="help" aria-labelledby="help-title">
    <h2 id="help-title">${say('help.title')}</h2>
    ${matches.length === 0 ? html`<p>${say('help.none')}</p>` : matchList(say, matches)}
    ${
      ruledOut.length === 0
        ? nothing
        : disclosure({
            summary: say('help.ruled-out', { count: ruledOut.length }),
            body: matchList(say, ruledOut),
          })
    }
    ${lapsedOffers(view)}
    ${
      offerHref === undefined
        ? nothing
        : html`<p class="actions">${buttonLink({ label: say('help.offer'), href: offerHref })}</p>`
    }
  </section>`
}

const sharing = ({ say, action }: NeedPageView): Html =>
  html`<section class="leaf stack">
    <h2>${say('share.title')}</h2>
    <p class="prose">${say('share.text')}</p>
    <form method="post" action="${action}">
      ${button({ label: say('share.submit'), name: 'act', value: 'share' })}
    </form>
  </section>`

const calling = ({ say, action, owner }: NeedPageView): Html =>
  html`<section class="leaf stack" id="call">
    <h2>${say('calling.title')}</h2>
    <p class="prose">${owner?.callStands ?? ''}</p>
    ${
      owner?.callHref === undefined
        ? nothing
        : html`<p><a href="${owner.callHref}">${say('calling.look')}</a></p>`
    }
    <form method="post" action="${action}" class="stack">
      ${textField({
        name: 'until',
        label: say('calling.until'),
        hint: say('calling.until.hint'),
        kind: 'date',
        width: 'medium',
      })}
      <p class="actions">
        ${button({
          label: say(owner?.callHref === undefined ? 'calling.submit' : 'calling.again'),
          name: 'act',
          value: 'call',
        })}
        ${
          owner?.callHref === undefined
            ? nothing
            : button({ label: say('calling.close'), kind: 'quiet', name: 'act', value: 'close' })
        }
      </p>
    </form>
  </section>`

const reaching = (view: NeedPageView): Html => {
  if (view.owner === undefined) return nothing
  return view.isPrivate ? sharing(view) : calling(view)
}

const reply = ({ say, action }: NeedPageView, row: ReplyRow): Html =>
  html`<li>
    <h3>${row.organisation}</h3>
    <p class="soft">${row.who} · <bdi>${row.email}</bdi> · ${row.day}</p>
    ${plainText({ text: row.words, language: row.language })}
    ${row.standing === '' ? nothing : html`<p>${row.standing}</p>`}
    ${row.review === '' ? nothing : html`<p>${row.review}</p>`}
    <form method="post" action="${action}" class="actions">
      <input type="hidden" name="reply" value="${row.id}" />
      ${
        row.hasLapsed
          ? textField({
              name: 'renewedUntil',
              id: `renewed-${row.id}`,
              label: say('reply.renewed-until'),
              hint: say('reply.renewed-until.hint'),
              kind: 'date',
              width: 'medium',
            })
          : nothing
      }
      ${
        row.review === ''
          ? html`${button({ label: say('reply.take-up'), name: 'act', value: 'take-up' })}
            ${button({ label: say('reply.decline'), kind: 'quiet', name: 'act', value: 'decline' })}`
          : nothing
      }
      ${button({ label: say('reply.erase'), kind: 'quiet', name: 'act', value: 'erase' })}
    </form>
  </li>`

const replies = (view: NeedPageView): Html =>
  (view.owner?.replies.length ?? 0) === 0
    ? nothing
    : html`<section class="stack" id="replies">
        <h2>${view.say('replies.title')}</h2>
        <p class="soft">${view.say('replies.text')}</p>
        <ul class="notes">
          ${view.owner?.replies.map((row) => reply(view, row))}
        </ul>
      </section>`

const actions = ({ say, owner, projectHref }: NeedPageView): Html =>
  html`${
    projectHref === undefined
      ? nothing
      : buttonLink({ label: say('need.project'), href: projectHref, kind: 'filled' })
  }
  ${
    owner === undefined
      ? nothing
      : buttonLink({ label: say('need.edit'), href: owner.editHref, kind: 'quiet' })
  }`

/** One need: what is wanted, who could help and why, and the way to partners. */
export const needPage = (view: NeedPageView): Html => {
  const { say, title, titleLanguage, above, lede, did, refused, facts, isPrivate } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`<bdi lang="${titleLanguage ?? ''}">${title}</bdi> ${
          isPrivate ? tag({ label: say('private') }) : nothing
        }
        ${view.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
      lede,
      actions: actions(view),
    })}
    <div class="stack-wide">
      ${view.text === '' ? nothing : plainText({ text: view.text, language: view.textLanguage })}
      ${definitionList({ items: facts })} ${helping(view)} ${replies(view)} ${reaching(view)}
    </div>`
}
