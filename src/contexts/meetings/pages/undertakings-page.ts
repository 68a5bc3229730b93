import { button } from '#kit/html/components/button.ts'
import { selectField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { firmnesses } from '../domain/modality.ts'
import type { MeetingWords } from '../messages/words.ts'
import { flowPicture, type FlowView } from './flow-picture.ts'
import { type UndertakingLine, undertakingLines } from './undertaking-lines.ts'

export type UndertakingsPageView = {
  readonly say: MeetingWords
  readonly action: string
  readonly state: string
  readonly firmness: string
  /** The reader's own side first. */
  readonly sides: readonly {
    readonly id: string
    readonly title: string
    readonly lines: readonly UndertakingLine[]
  }[]
  readonly flow: FlowView
}

const filter = ({ say, action, state, firmness }: UndertakingsPageView): Html =>
  html`<form method="get" action="${action}" class="board-filter">
    ${selectField({
      name: 'state',
      label: say('undertakings.state'),
      value: state,
      width: 'medium',
      choices: (['open', 'closed', 'all'] as const).map((value) => ({
        value,
        label: say(`undertakings.state.${value}`),
      })),
    })}
    ${selectField({
      name: 'firmness',
      label: say('undertakings.firmness'),
      value: firmness,
      width: 'medium',
      choices: (['all', ...firmnesses] as const).map((value) => ({
        value,
        label: say(`firmness.${value}`),
      })),
    })}
    ${button({ label: say('undertakings.submit') })}
  </form>`

/** What each side would do, the reader's own first, and how it went over time. */
export const undertakingsPage = (view: UndertakingsPageView): Html => {
  const { say, sides, flow } = view
  return html`${pageHead({ title: say('undertakings.title'), lede: say('undertakings.lede') })}
    <div class="stack-wide">
      ${filter(view)}
      ${sides.map(
        ({ id, title, lines }) =>
          html`<section class="stack" aria-labelledby="side-${id}-title">
            <h2 id="side-${id}-title">${title}</h2>
            ${
              lines.length === 0
                ? html`<p class="soft">${say('undertakings.none')}</p>`
                : undertakingLines({ say, id: `side-${id}`, caption: title, lines })
            }
          </section>`,
      )}
      ${
        flow.lines.length === 0
          ? nothing
          : html`<section class="leaf stack" aria-labelledby="flow-title">
              <h2 id="flow-title">${say('flow.title')}</h2>
              ${flowPicture(flow)}
            </section>`
      }
    </div>`
}
