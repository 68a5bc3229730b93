import type { NewMail } from '#contexts/access/contract.ts'
import type { EventContent } from '#contexts/programme/contract.ts'
import type { Side } from '#contexts/relations/contract.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { newId } from '#kit/ids/ids.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Registration } from '../domain/registration.ts'
import { spelledCode, ticketCodeOf } from '../domain/ticket-code.ts'
import { holderRoute, joinRoute } from '../http/registrations-routes.ts'
import { words } from '../messages/words.ts'
import type { CalendarSetting } from './calendar-setting.ts'
import { whenLine } from './when-line.ts'
import { mailHtml } from '#kit/mail/mail-html.ts'
import { placeLine } from './place-line.ts'
import {
  type HolderLinks,
  type OrganisedEvent,
  organisedEvent,
  registrationCalendars,
} from './registration-calendar.ts'

/** What a mail has to know besides the registration: the event, and how links are made. */
export type MailSetting = {
  readonly content: Pick<EventContent, 'title' | 'when'>
  readonly baseUrl: string
  readonly linkKey: string
  /** Without it calendars are told nothing: the event has no day, or is not before the public. */
  readonly calendar?: CalendarSetting | undefined
  /** Made of the calendar by `organised`, once for all mails of a transaction. */
  readonly organised?: OrganisedEvent | undefined
}

/** A setting of which nothing is missing that calendars are told. */
export type OrganisedSetting = MailSetting & { readonly organised: OrganisedEvent | undefined }

/** The setting with what calendars are told of the event and of the sides that organise it. */
export const organised = (
  setting: MailSetting,
  sides: readonly Pick<Side, 'name'>[],
): OrganisedSetting => {
  const { calendar, baseUrl } = setting
  return { ...setting, organised: calendar && organisedEvent(calendar, sides, baseUrl) }
}

type Told = Pick<
  Registration,
  | 'id'
  | 'relation'
  | 'email'
  | 'language'
  | 'name'
  | 'party'
  | 'offer'
  | 'state'
  | 'calendarSequence'
>

/** The personal addresses of a registration, in the language of its holder. */
export const linksFor = (
  { id, language }: Pick<Registration, 'id' | 'language'>,
  { baseUrl, linkKey }: Pick<MailSetting, 'baseUrl' | 'linkKey'>,
): HolderLinks => {
  const token = signToken(linkKey, id)
  const prefix = `${baseUrl}/${language}`
  return {
    own: `${prefix}${holderRoute.href({ token })}`,
    join: `${prefix}${joinRoute.href({ token })}`,
  }
}

/** The way in of whoever is seated online; empty for everybody else. */
export const waysIn = (
  { state, offer }: Pick<Registration, 'state' | 'offer'>,
  { join }: HolderLinks,
): readonly string[] => (state === 'confirmed' && offer === 'online' ? [join] : [])

type Words = { readonly subject: string; readonly text: string; readonly html: string }

type Standing = Told['state'] | 'promoted'

/** The words of a mail, once as text and once as HTML: what is, and what can be done. */
const wordsOf = (
  told: Told,
  setting: MailSetting,
  { standing, links }: { standing: Standing; links: HolderLinks },
): Words => {
  const { language, name, party, offer } = told
  const say = words(language)
  const title = inLanguage(setting.content.title, language).text
  const greeting = say('mail.greeting', { name: name ?? '' })
  const news = say(`mail.${standing}`, { title, party })
  const when = `${whenLine(language, setting.content.when)} · ${say(`offer.${offer}`)}`
  const place = offer === 'on-site' ? placeLine(setting.calendar?.place ?? [], language) : ''
  const address = links.own
  const why = say('mail.why')
  const ticket =
    told.state === 'confirmed' && offer === 'on-site'
      ? [say('mail.ticket', { code: spelledCode(ticketCodeOf(told.id)) })]
      : []
  const join = waysIn(told, links)
  const subject = say(`mail.${standing}.subject`, { title })
  const paragraphs: Html[] = [
    html`${greeting}`,
    html`<strong>${news}</strong>`,
    html`${when}${place === '' ? nothing : html`<br />${place}`}`,
    ...ticket.map((line) => html`${line}`),
    ...join.map((own) => html`<a href="${own}">${say('mail.join.words')}</a>`),
    html`<a href="${address}">${say('mail.link.words')}</a>`,
    html`<small>${why}</small>`,
  ]
  const facts = place === '' ? when : `${when}\n${place}`
  return {
    subject,
    text: [
      greeting,
      news,
      facts,
      ...ticket,
      ...join.map((own) => say('mail.join', { address: own })),
      say('mail.link', { address }),
      why,
    ].join('\n\n'),
    html: mailHtml({ language, subject, paragraphs }),
  }
}

/**
 * The mail that confirms where a registration stands, or that it was given the seats it waited
 * for; none for whoever left no address.
 */
export const registrationMail = (
  told: Told,
  setting: MailSetting,
  news: 'registered' | 'promoted' = 'registered',
): NewMail[] => {
  const { email, language } = told
  if (email === null) return []
  const id = newId()
  const links = linksFor(told, setting)
  const standing = news === 'promoted' ? 'promoted' : told.state
  return [
    {
      id,
      relation: told.relation,
      recipient: email,
      ...wordsOf(told, setting, { standing, links }),
      calendars:
        setting.organised === undefined
          ? []
          : registrationCalendars(told, setting.organised, links),
      language,
      messageId: messageIdOf(id, setting.baseUrl),
      purpose: 'confirmation',
      references: null,
      about: told.id,
    },
  ]
}
