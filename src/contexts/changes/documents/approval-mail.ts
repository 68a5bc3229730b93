import { mailHtml } from '#kit/mail/mail-html.ts'
import type { Side } from '#contexts/relations/contract.ts'
import { html } from '#kit/html/html.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import type { Change } from '../domain/change.ts'
import { words } from '../messages/words.ts'
import { changeInWords } from './change-in-words.ts'

type Told = {
  readonly change: Change
  /** The side that proposed it; undefined where the engine did. */
  readonly by: Side | undefined
  /** Some of its events. */
  readonly titles: readonly Localised[]
}

type Recipient = { readonly name: string; readonly language: Language; readonly link: string }

const eventsInWords = ({ change, titles }: Told, language: Language): string => {
  const named = titles.map((title) => inLanguage(title, language).text).join(', ')
  const others = change.items.length - titles.length
  return others > 0 ? `${named} ${words(language)('ask.more', { count: others })}` : named
}

const leadOf = ({ change, by }: Told, language: Language): string => {
  const say = words(language)
  if (change.draftedBy === 'engine') return say('ask.lead.engine')
  const side = by === undefined ? change.by.side : inLanguage(by.name, language).text
  return say(change.isUrgent ? 'ask.lead.urgent' : 'ask.lead', { name: change.by.name, side })
}

/** Asks one member for their side's approval of a change, or tells of a hall that was closed at once. */
export const approvalMail = (told: Told, { name, language, link }: Recipient) => {
  const { change, by } = told
  const say = words(language)
  const kinds = change.items.map(({ alteration }) => alteration.kind)
  const what = changeInWords({ kinds, undoes: change.undoes }, language)
  const subject = say(change.isUrgent ? 'ask.subject.urgent' : 'ask.subject', { what })
  const until = { instant: change.expiresAt, zone: by?.zone ?? 'UTC' }
  const lines = [
    say('ask.greeting', { name }),
    leadOf(told, language),
    `${what}: ${eventsInWords(told, language)}`,
    inLanguage(change.reason, language).text,
    change.isUrgent
      ? say('ask.contest')
      : say('ask.exactly', { date: formatDayOf(language, until) }),
  ].filter((line) => line !== '')
  return {
    subject,
    text: [...lines, say('ask.link', { link }), say('ask.once')].join('\n\n'),
    html: mailHtml({
      language,
      subject,
      paragraphs: [
        ...lines.map((line) => html`${line}`),
        html`<strong><a href="${link}">${say('ask.link.words')}</a></strong>`,
        html`<small>${say('ask.once')}</small>`,
      ],
    }),
  }
}
