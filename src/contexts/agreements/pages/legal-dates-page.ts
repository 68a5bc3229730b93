import { accountRoutes } from '#contexts/access/contract.ts'
import { buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { DateWords } from '../messages/date-words.ts'

/** A date in finished words, with its reasons. */
export type ListedDate = {
  readonly day: string
  readonly title: string
  readonly text: string
  readonly href: string
  readonly because: readonly string[]
}

export type LegalDatesView = {
  readonly say: DateWords
  readonly above: { readonly label: string; readonly href: string }
  readonly dates: readonly ListedDate[]
  readonly downloadHref: string
  /** Where a calendar subscribes; TOKEN stands for the token. */
  readonly address: string
}

const entry = ({ day, title, text, href, because }: ListedDate, say: DateWords): Html =>
  html`<li>
    <p class="legal-day">${day}</p>
    <div>
      <h2><a href="${href}">${title}</a></h2>
      <p>${text}</p>
      ${
        because.length === 0
          ? nothing
          : disclosure({
              summary: say('because'),
              body: html`<ol class="grounds">
                ${because.map((ground) => html`<li>${ground}</li>`)}
              </ol>`,
            })
      }
    </div>
  </li>`

const subscribing = ({ say, address }: LegalDatesView): Html =>
  disclosure({
    summary: say('subscribe.title'),
    body: html`<div class="stack">
      <p class="prose">${say('subscribe')}</p>
      <p><code>${address}</code></p>
      <p><a href="${accountRoutes.tokens.path}">${say('subscribe.tokens')}</a></p>
    </div>`,
  })

/** What falls due by the texts alone, earliest first. */
export const legalDatesPage = (view: LegalDatesView): Html => {
  const { say, dates, downloadHref } = view
  return html`${pageHead({
      title: say('title'),
      lede: say('lede'),
      ...(dates.length > 0 && {
        actions: buttonLink({ label: say('download'), href: downloadHref }),
      }),
    })}
    <div class="stack-wide">
      ${
        dates.length === 0
          ? emptyState({ title: say('none.title'), text: say('none') })
          : html`<ol class="legal-dates">
              ${dates.map((one) => entry(one, say))}
            </ol>`
      }
      ${subscribing(view)}
    </div>`
}
