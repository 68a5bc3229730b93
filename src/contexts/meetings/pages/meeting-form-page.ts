import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { type Choice, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { languages } from '#kit/text/localised.ts'

import { meetingFormats, occasions } from '../domain/meeting.ts'
import type { MeetingWords } from '../messages/words.ts'
import { whoSees } from './who-sees.ts'

/** What is written of a meeting, as its form has it. */
export type MeetingValues = {
  readonly title: Readonly<Record<'en' | 'es' | 'az', string>>
  readonly occasion: string
  readonly on: string
  readonly time: string
  readonly place: string
  readonly venue: string
  readonly format: string
  readonly participants: string
  readonly previous: string
  readonly series: string
  readonly session: string
  readonly host: string
  readonly agenda: string
  readonly sources: string
  readonly visibility: string
}

export type MeetingFormView = {
  readonly say: MeetingWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: MeetingValues
  /** The revision that is edited; without one it is new, and the form asks who sees it. */
  readonly startedFrom?: string
  /** The meetings that it may continue. */
  readonly earlier: readonly Choice[]
  /** The series that it may be a session of, and the sides that may host it. */
  readonly series: readonly Choice[]
  readonly hosts: readonly Choice[]
  readonly refused?: string
}

/** Of which series it is a session; not asked where there is none. */
const place = ({ say, values, series, hosts }: MeetingFormView): Html =>
  series.length === 0
    ? nothing
    : html`${selectField({
        name: 'series',
        label: say('field.series'),
        value: values.series,
        choices: [{ value: '', label: say('field.series.none') }, ...series],
      })}
      ${textField({
        name: 'session',
        label: say('field.session'),
        hint: say('field.session.hint'),
        kind: 'number',
        min: 1,
        max: 9999,
        value: values.session,
        width: 'short',
      })}
      ${selectField({
        name: 'host',
        label: say('field.host'),
        value: values.host,
        width: 'medium',
        choices: [{ value: '', label: say('field.host.none') }, ...hosts],
      })}`

/** Whoever is in the directory is chosen there once the meeting stands; a list can be pasted at once. */
const participants = ({ say, values }: MeetingFormView): Html =>
  html`<p class="soft prose">${say('field.participants.choose')}</p>
    ${disclosure({
      summary: say('field.participants.paste'),
      open: values.participants !== '',
      body: textAreaField({
        name: 'participants',
        label: say('field.participants'),
        hint: say('field.participants.hint'),
        value: values.participants,
        rows: 5,
      }),
    })}`

/** What a meeting is, where and when, and who takes part. */
export const meetingFormPage = (view: MeetingFormView): Html => {
  const { say, title, above, action, values, earlier, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title })}
    <form method="post" action="${action}" class="leaf stack" novalidate>
      ${languages.map((language) =>
        textField({
          name: `title-${language}`,
          label: say('field.title', { language: say(`language.${language}`) }),
          value: values.title[language],
          language,
        }),
      )}
      ${selectField({
        name: 'occasion',
        label: say('field.occasion'),
        value: values.occasion,
        width: 'medium',
        choices: occasions.map((value) => ({ value, label: say(`kind.${value}`) })),
      })}
      ${textField({ name: 'on', label: say('field.on'), hint: say('field.on.hint'), value: values.on, width: 'medium' })}
      ${textField({ name: 'time', label: say('field.time'), kind: 'time', value: values.time, width: 'medium' })}
      ${textField({ name: 'place', label: say('field.place'), value: values.place })}
      ${textField({ name: 'venue', label: say('field.venue'), value: values.venue })}
      ${selectField({
        name: 'format',
        label: say('field.format'),
        value: values.format,
        width: 'medium',
        choices: meetingFormats.map((value) => ({ value, label: say(`format.${value}`) })),
      })}
      ${place(view)} ${participants(view)}
      ${selectField({
        name: 'previous',
        label: say('field.previous'),
        value: values.previous,
        choices: [{ value: '', label: say('field.previous.none') }, ...earlier],
      })}
      ${textAreaField({
        name: 'agenda',
        label: say('field.agenda'),
        hint: say('field.agenda.hint'),
        value: values.agenda,
        rows: 6,
      })}
      ${textAreaField({
        name: 'sources',
        label: say('field.sources'),
        hint: say('field.sources.hint'),
        value: values.sources,
        rows: 2,
      })}
      ${whoSees(view)}
      <p class="actions">${button({ label: say('field.save'), kind: 'filled' })}</p>
    </form>`
}
