import { buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { MeetingPageView } from './view.ts'

/** The executive programme that a session adopted, and the way to record it. */
export const adopted = ({ adopted: found, links, mayEdit }: MeetingPageView): Html => {
  if (found === undefined) return nothing
  const { words: say, facts } = found
  return html`<section class="stack" id="adopted" aria-labelledby="adopted-title">
    <h2 id="adopted-title">${say('programme.title')}</h2>
    ${
      facts.length === 0
        ? html`<p class="soft">${say('programme.none')}</p>`
        : definitionList({ items: facts })
    }
    ${
      mayEdit
        ? html`<p class="actions">
            ${buttonLink({
              label: say(facts.length === 0 ? 'programme.record' : 'programme.change'),
              href: links.adopted,
            })}
          </p>`
        : nothing
    }
  </section>`
}
