import { button } from '#kit/html/components/button.ts'
import { fileField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { HeritageWords } from '../messages/words.ts'

export type ExchangeView = {
  readonly say: HeritageWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly mayEdit: boolean
  readonly sites: number
  readonly exports: readonly {
    readonly label: string
    readonly hint: string
    readonly href: string
  }[]
  readonly imports: readonly {
    readonly id: string
    readonly name: string
    readonly counts: string
    readonly recorded: string
  }[]
  readonly did?: string
  readonly refused?: string
}

const sending = ({ say, action, refused }: ExchangeView): Html =>
  html`<section class="stack" aria-labelledby="send">
    <h2 id="send">${say('exchange.send')}</h2>
    <p class="soft">${say('exchange.send.lede')}</p>
    <form method="post" action="${action}" enctype="multipart/form-data" class="stack">
      ${fileField({
        name: 'file',
        label: say('exchange.file'),
        hint: say('exchange.file.hint'),
        accept: '.zip,.geojson,.json,.csv,.xlsx',
        error: refused,
      })}
      <p class="actions">${button({ label: say('exchange.submit'), kind: 'filled' })}</p>
    </form>
  </section>`

const taking = ({ say, sites, exports }: ExchangeView): Html =>
  html`<section class="stack" aria-labelledby="take">
    <h2 id="take">${say('exchange.take')}</h2>
    <p class="soft">${say('exchange.take.lede', { sites })}</p>
    <ul class="site-names">
      ${exports.map(
        ({ label, hint, href }) =>
          html`<li><a href="${href}">${label}</a> <span class="soft">${hint}</span></li>`,
      )}
    </ul>
  </section>`

const known = ({ say, imports, action, mayEdit }: ExchangeView): Html =>
  html`<section class="stack" aria-labelledby="brought">
    <h2 id="brought">${say('exchange.brought')}</h2>
    ${
      imports.length === 0
        ? html`<p class="soft">${say('exchange.brought.none')}</p>`
        : html`<p class="soft">${say('exchange.brought.lede')}</p>
            <ul class="site-names">
              ${imports.map(
                ({ id, name, counts, recorded }) =>
                  html`<li>
                    <bdi>${name}</bdi>
                    <span class="soft">${counts} · ${recorded}</span>
                    ${
                      mayEdit
                        ? html`<form method="post" action="${action}">
                            <input type="hidden" name="undo" value="${id}" />
                            ${button({ label: say('exchange.undo'), kind: 'quiet' })}
                          </form>`
                        : nothing
                    }
                  </li>`,
              )}
            </ul>`
    }
  </section>`

/** Sites in files: sending one, taking one along, and what was brought in before. */
export const exchangePage = (view: ExchangeView): Html => {
  const { say, above, did, refused, mayEdit } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: say('exchange.title'), lede: say('exchange.lede') })}
    <div class="site-columns">
      <div class="stack-wide">${mayEdit ? sending(view) : nothing} ${known(view)}</div>
      <div class="stack-wide">${taking(view)}</div>
    </div>`
}
