import { button, buttonLink } from '#kit/html/components/button.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { choiceField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AttendanceWords } from '../messages/words.ts'
import { type Attended, attendedTable } from './online-summary.ts'

export type OnlineField = 'address' | 'how' | 'minutes'

export type OnlinePageView = {
  readonly say: AttendanceWords
  readonly title: string
  readonly when: string
  readonly registerHref: string
  readonly action: string
  readonly mayEdit: boolean
  /** Whether people can register at all: without a register there is nobody to lead. */
  readonly isRegisterOpen: boolean
  /** The room as it is now, who set it, and when it opens. */
  readonly room?: {
    readonly address: string
    readonly setBy: string
    readonly opens: string
    /** Of a meeting: the way in for who hosts it. */
    readonly hostHref?: string
  }
  readonly warning?: string
  /** Told when people joined before the room changed. */
  readonly moved?: string
  readonly attended: readonly Attended[]
  /** `how`: `there`, `here`, or the id of a server of the own side. */
  readonly values: { readonly address: string; readonly minutes: string; readonly how: string }
  readonly servers: readonly { readonly id: string; readonly name: string }[]
  readonly serversHref: string
  readonly did?: string
  readonly problem?: { readonly field: OnlineField; readonly text: string }
}

const roomFacts = ({ say, room }: OnlinePageView): Html =>
  room === undefined
    ? nothing
    : definitionList({
        items: [
          {
            term: say('room.address'),
            description: html`<a href="${room.address}" rel="noreferrer">${room.address}</a>`,
          },
          ...(room.hostHref === undefined
            ? []
            : [
                {
                  term: say('room.host'),
                  description: html`<a href="${room.hostHref}">${say('room.host.enter')}</a>`,
                },
              ]),
          { term: say('room.opens'), description: room.opens },
          { term: say('room.set-by'), description: room.setBy },
        ],
      })

const errorOf = ({ problem }: OnlinePageView, field: OnlineField): string | undefined =>
  problem?.field === field ? problem.text : undefined

const howField = (view: OnlinePageView): Html => {
  const { say, values, servers } = view
  const known = ['there', 'here', ...servers.map(({ id }) => id)]
  return html`${choiceField({
      name: 'how',
      label: say('room.how'),
      error: errorOf(view, 'how'),
      choices: [
        ...(['there', 'here'] as const).map((value) => ({
          value,
          label: say(`room.how.${value}`),
          hint: say(`room.how.${value}.hint`),
        })),
        ...servers.map(({ id, name }) => ({
          value: id,
          label: say('room.how.meeting', { name }),
          hint: say('room.how.meeting.hint'),
        })),
      ],
      chosen: [known.includes(values.how) ? values.how : 'there'],
    })}
    <p class="soft"><a href="${view.serversHref}">${say('room.how.servers')}</a></p>`
}

const roomForm = (view: OnlinePageView): Html => {
  const { say, action, values, room } = view
  return html`<section class="leaf stack" id="room">
    <h2>${say(room === undefined ? 'room.give' : 'room.change')}</h2>
    <p class="soft">${say('room.lede')}</p>
    <form method="post" action="${action}" class="stack">
      ${howField(view)}
      ${textField({
        name: 'address',
        label: say('room.address'),
        hint: say('room.address.hint'),
        value: values.address,
        error: errorOf(view, 'address'),
        autocomplete: 'off',
      })}
      ${textField({
        name: 'minutes',
        kind: 'number',
        label: say('room.minutes'),
        hint: say('room.minutes.hint'),
        value: values.minutes,
        width: 'short',
        min: 0,
        max: 240,
        error: errorOf(view, 'minutes'),
      })}
      <p class="actions">
        ${button({ label: say('room.submit'), kind: 'filled', name: 'act', value: 'set' })}
        ${
          room === undefined
            ? nothing
            : button({ label: say('room.remove'), kind: 'quiet', name: 'act', value: 'remove' })
        }
      </p>
    </form>
  </section>`
}

const withoutRegister = ({ say, registerHref }: OnlinePageView): Html =>
  emptyState({
    title: say('online.no-register.title'),
    text: say('online.no-register'),
    action: buttonLink({ label: say('online.no-register.open'), href: registerHref }),
  })

/** Where those go who attend an event online, and how many came, for its staff. */
export const onlinePage = (view: OnlinePageView): Html => {
  const { say, title, when, registerHref, did, problem, warning, moved, isRegisterOpen } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${pageHead({
      above: { label: title, href: registerHref },
      title: say('online.title'),
      lede: when,
    })}
    ${formErrorSummary({
      title: say('room.refused'),
      errors: problem === undefined ? [] : [{ fieldId: problem.field, text: problem.text }],
    })}
    <div class="stack-wide">
      ${warning === undefined ? nothing : marginNote({ text: warning })}
      ${moved === undefined ? nothing : marginNote({ text: moved })}
      ${
        isRegisterOpen
          ? html`${roomFacts(view)} ${attendedTable(view)}
            ${view.mayEdit ? roomForm(view) : nothing}`
          : withoutRegister(view)
      }
    </div>`
}
