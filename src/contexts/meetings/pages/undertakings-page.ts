import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { type Choice, selectField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type LinkTab, linkTabs } from '#kit/html/components/link-tabs.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { BoardWords } from '../messages/board-words.ts'
import type { MeetingWords } from '../messages/words.ts'
import { assigning, type AssigningView } from './assigning.ts'
import { flowPicture, type FlowView } from './flow-picture.ts'
import { type UndertakingLine, undertakingLines } from './undertaking-lines.ts'

/** Something that must not be: firm, overdue, and nobody sees to it. */
export type AlarmLine = {
  readonly line: UndertakingLine
  /** Only of the reader's own side, and only for those who may say who does. */
  readonly assign?: AssigningView
}

export type UndertakingsPageView = {
  readonly say: MeetingWords
  readonly sayBoard: BoardWords
  readonly action: string
  readonly tabs: readonly LinkTab[]
  readonly filters: readonly {
    readonly name: string
    readonly label: string
    readonly value: string
    readonly choices: readonly Choice[]
  }[]
  readonly alarms: readonly AlarmLine[]
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly lines: readonly UndertakingLine[]
  }[]
  /** Whether the groups hold what is of both sides. */
  readonly areOfBoth: boolean
  readonly flow: FlowView
  readonly did?: string
}

const alarm = ({ sayBoard: say, alarms }: UndertakingsPageView): Html =>
  alarms.length === 0
    ? nothing
    : html`<section class="board-alarm stack" aria-labelledby="alarm-title">
        <h2 id="alarm-title">${say('alarm.title')}</h2>
        <p class="prose">${say('alarm.text', { count: alarms.length })}</p>
        <ul class="notes">
          ${alarms.map(
            ({ line, assign }) =>
              html`<li>
                <p>
                  <a href="${line.href}"><bdi lang="${line.language}">${line.text}</bdi></a
                  ><br /><span class="soft">${line.whose} · ${line.due}</span>
                </p>
                ${assign === undefined ? nothing : assigning(assign)}
              </li>`,
          )}
        </ul>
      </section>`

const filter = ({ sayBoard: say, action, filters }: UndertakingsPageView): Html =>
  disclosure({
    summary: say('filter.title'),
    body: html`<form method="get" action="${action}" class="board-filter">
        ${filters.map((field) => selectField({ ...field, width: 'medium' }))}
        ${button({ label: say('filter.submit') })}
      </form>
      <p class="soft prose">${say('share')}</p>`,
  })

const groups = ({ say, sayBoard, groups: all, areOfBoth }: UndertakingsPageView): Html =>
  all.length === 0
    ? html`<p class="soft">${sayBoard('none')}</p>`
    : html`${all.map(
        ({ id, title, lines }) =>
          html`<section class="stack undertaking-group" aria-labelledby="${id}-title">
            <h2 id="${id}-title">${title}</h2>
            ${
              lines.length === 0
                ? html`<p class="soft">${sayBoard('none')}</p>`
                : undertakingLines({ say, id, caption: title, lines, areOfBoth })
            }
          </section>`,
      )}`

/** What each side would do, the reader's own first, and how it went over time. */
export const undertakingsPage = (view: UndertakingsPageView): Html => {
  const { say, sayBoard, tabs, flow, did } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${pageHead({ title: say('undertakings.title'), lede: say('undertakings.lede') })}
    <div class="stack-wide">
      ${alarm(view)}
      <div class="stack">${linkTabs({ label: sayBoard('tabs.label'), tabs })} ${filter(view)}</div>
      ${groups(view)}
      ${
        flow.sides.length === 0
          ? nothing
          : html`<section class="leaf stack" aria-labelledby="flow-title">
              <h2 id="flow-title">${say('flow.title')}</h2>
              ${flowPicture(flow)}
            </section>`
      }
    </div>`
}
