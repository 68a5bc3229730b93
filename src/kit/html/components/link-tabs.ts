import { attribute } from './attribute.ts'

import { html, type Html } from '#kit/html/html.ts'

export type LinkTab = {
  readonly label: string
  readonly href: string
  /** `within` where the present page lies behind the link without being what it leads to. */
  readonly current?: boolean | 'within'
  readonly language?: string
}

/** Links between views or filters of one thing; `aside` links stand at the end edge. */
export const linkTabs = ({
  label,
  tabs,
  aside = [],
}: {
  /** What is chosen here, for those who hear the page. */
  readonly label: string
  readonly tabs: readonly LinkTab[]
  readonly aside?: readonly LinkTab[]
}): Html =>
  html` <nav class="link-tabs" aria-label="${label}">
    <ul>
      ${tabs.map((each) => html`<li>${tabLink(each)}</li>`)}
    </ul>
    ${
      aside.length > 0 &&
      html`<ul>
        ${aside.map((each) => html`<li>${tabLink(each)}</li>`)}
      </ul>`
    }
  </nav>`

/** One link that knows whether it is the present page. */
export const tabLink = ({ label, href, current, language }: LinkTab): Html =>
  html`<a
    href="${href}"
    ${attribute('aria-current', current === 'within' ? 'true' : current && 'page')}${attribute('lang', language)}${attribute('hreflang', language)}
    >${label}</a
  >`
