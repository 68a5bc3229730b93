import { button } from '#kit/html/components/button.ts'
import { textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { FormFields } from './terms-fields.ts'

export type ChooseSiteView = Pick<FormFields, 'say'> & {
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  /** The name that was looked for; '' shows the first sites. */
  readonly asked: string
  readonly sites: readonly {
    readonly label: string
    readonly hint: string
    readonly href: string
  }[]
  readonly registerHref: string
}

const none = ({ say, asked, registerHref }: ChooseSiteView): Html =>
  html`<p>
    ${asked === '' ? say('need.choose.none') : say('site.choose.not-found')}
    <a href="${registerHref}">${say('need.choose.register')}</a>
  </p>`

/** Which site it is about: looked for by name, chosen by its link. */
export const chooseSitePage = (view: ChooseSiteView): Html => {
  const { say, title, above, action, asked, sites } = view
  return html`${pageHead({ above, title, lede: say('need.choose.lede') })}
    <div class="stack-wide">
      <form method="get" action="${action}" class="heritage-name" role="search">
        ${textField({
          name: 'name',
          label: say('site.choose.name'),
          hint: say('site.choose.hint'),
          kind: 'search',
          value: asked,
        })}
        <p class="actions">${button({ label: say('site.choose.search') })}</p>
      </form>
      ${
        sites.length === 0
          ? none(view)
          : html`<div>
              <ul class="site-names">
                ${sites.map(
                  ({ label, hint, href }) =>
                    html`<li>
                      <a href="${href}"><bdi>${label}</bdi></a> <span class="soft">${hint}</span>
                    </li>`,
                )}
              </ul>
            </div>`
      }
    </div>`
}
