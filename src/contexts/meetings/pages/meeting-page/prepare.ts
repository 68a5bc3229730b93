import { buttonLink } from '#kit/html/components/button.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { undertakingLines } from '../undertaking-lines.ts'
import type { MeetingPageView } from './view.ts'

/** Who sits on which side, in the order of precedence that each side has given. */
export const participants = ({ say, parties, links, mayEdit }: MeetingPageView): Html =>
  html`<section class="stack" aria-labelledby="participants-title">
    <h2 id="participants-title">${say('participants.title')}</h2>
    <div class="facing-pages">
      ${parties.map(
        ({ id, name, people }) =>
          html`<section class="facing-page" aria-labelledby="party-${id}">
            <h3 id="party-${id}">${name}</h3>
            ${
              people.length === 0
                ? html`<p class="soft">${say('participants.none')}</p>`
                : html`<ol class="notes">
                    ${people.map(
                      (one) =>
                        html`<li>
                          <p><strong>${one.name}</strong></p>
                          <p class="soft">${one.what}</p>
                        </li>`,
                    )}
                  </ol>`
            }
          </section>`,
      )}
    </div>
    <p class="actions">
      ${buttonLink({ label: say(mayEdit ? 'participants.choose' : 'participants.seating'), href: links.participants })}
    </p>
  </section>`

const point = ({ text, about }: MeetingPageView['agenda'][number]): Html => {
  if (about === undefined) return html`<li>${text}</li>`
  return about.label === text
    ? html`<li><a href="${about.href}">${text}</a></li>`
    : html`<li>
        ${text} <span class="soft">(<a href="${about.href}">${about.label}</a>)</span>
      </li>`
}

/** What is to be talked about, and what is open from before. */
export const agenda = ({
  say,
  agenda: items,
  open,
  links,
  mayEdit,
  isOver,
}: MeetingPageView): Html =>
  html`<section class="stack" aria-labelledby="agenda-title">
    <h2 id="agenda-title">${say('agenda.title')}</h2>
    ${
      items.length === 0
        ? html`<p class="soft">${say('agenda.none')}</p>`
        : html`<ol class="agenda">
            ${items.map(point)}
          </ol>`
    }
    ${
      open.length === 0
        ? nothing
        : html`<h3>${say('agenda.open')}</h3>
            ${undertakingLines({ say, id: 'open', caption: say('agenda.open'), lines: open })}`
    }
    ${
      mayEdit
        ? html`<p class="actions">
            ${isOver ? nothing : buttonLink({ label: say('agenda.propose'), href: links.agenda })}
            ${buttonLink({ label: say('meeting.edit'), href: links.edit })}
          </p>`
        : nothing
    }
  </section>`
