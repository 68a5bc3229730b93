import type { NewMail } from '#contexts/access/contract.ts'
import { publicEventRoute } from '#contexts/programme/contract.ts'
import { type Html, html } from '#kit/html/html.ts'
import { newId } from '#kit/ids/ids.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import { inLanguage, type Localised } from '#kit/text/localised.ts'

import type { EventFacts } from '../domain/event-facts.ts'
import { spelledCode, ticketCodeOf } from '../domain/ticket-code.ts'
import { type RegistrationWords, words } from '../messages/words.ts'
import type { ToRemind } from '../store/reminder-store.ts'
import { conditionInWords } from './condition-in-words.ts'
import { whenLine } from './when-line.ts'
import { mailHtml } from '#kit/mail/mail-html.ts'
import { placeLine } from './place-line.ts'
import { linksFor, type MailSetting, waysIn } from './registration-mail.ts'

/** What is true of the event at the moment of writing. */
export type ReminderFacts = Pick<
  EventFacts,
  'slug' | 'title' | 'when' | 'format' | 'conditions'
> & {
  readonly place: readonly Localised[]
  /** By whose clocks the time is said. */
  readonly city: Localised
}

type Links = Pick<MailSetting, 'baseUrl' | 'linkKey'>
type Part = { readonly text: string; readonly html: Html }

/** Of one registration: how it attends, its ticket, and where it can be changed. */
const partOf = (registration: ToRemind, say: RegistrationWords, setting: Links): Part => {
  const { id, offer, party } = registration
  const personal = linksFor(registration, setting)
  const code = spelledCode(ticketCodeOf(id))
  const lines = [
    say('reminder.seats', { party, offer: say(`offer.${offer}`) }),
    ...(offer === 'on-site' ? [say('mail.ticket', { code })] : []),
  ]
  const join = waysIn({ ...registration, state: 'confirmed' }, personal)
  return {
    text: [
      ...lines,
      ...join.map((room) => say('mail.join', { address: room })),
      say('mail.link', { address: personal.own }),
    ].join('\n'),
    html: html`${lines.map((line) => html`${line}<br />`)}${join.map((room) => html`<a href="${room}">${say('mail.join.words')}</a><br />`)}<a
        href="${personal.own}"
        >${say('mail.link.words')}</a
      >`,
  }
}

const factsOf = (
  facts: ReminderFacts,
  { language, isOnSite }: { language: ToRemind['language']; isOnSite: boolean },
): string[] => {
  const say = words(language)
  const place = placeLine(facts.place, language)
  const when = whenLine(language, facts.when)
  // Whoever attends online may live by other clocks.
  const city = inLanguage(facts.city, language).text
  const onSite = [
    ...(place === '' ? [] : [say('reminder.where', { place })]),
    ...facts.conditions.map((condition) =>
      say('reminder.condition', { condition: conditionInWords(condition, say) }),
    ),
  ]
  return [
    say('reminder.when', { when: city === '' ? when : `${when} (${city})` }),
    say('reminder.how', { format: say(`format.${facts.format}`) }),
    ...(isOnSite ? onSite : []),
  ]
}

/**
 * One reminder for one person, whatever number of registrations they made for the event: what is
 * true now, and what they can do. None for whoever left no address.
 */
export const reminderMail = (
  registrations: readonly [ToRemind, ...ToRemind[]],
  facts: ReminderFacts,
  links: Links,
): NewMail | undefined => {
  const [{ email, language, name, relation }] = registrations
  if (email === null) return undefined
  const say = words(language)
  const id = newId()
  const title = inLanguage(facts.title, language).text
  const subject = say('reminder.subject', { title })
  const greeting = say('mail.greeting', { name: name ?? '' })
  const lead = say('reminder.lead', { title })
  const isOnSite = registrations.some(({ offer }) => offer === 'on-site')
  const lines = factsOf(facts, { language, isOnSite })
  const parts = registrations.map((one) => partOf(one, say, links))
  const address = `${links.baseUrl}/${language}${publicEventRoute.href({ slug: facts.slug })}`
  const why = say('reminder.why')
  return {
    id,
    relation,
    recipient: email,
    subject,
    text: [
      greeting,
      lead,
      lines.join('\n'),
      ...parts.map(({ text }) => text),
      say('notice.event', { address }),
      why,
    ].join('\n\n'),
    html: mailHtml({
      language,
      subject,
      paragraphs: [
        html`${greeting}`,
        html`${lead} <strong><a href="${address}">${title}</a></strong>`,
        html`${lines.map((line, index) => html`${index === 0 ? '' : html`<br />`}${line}`)}`,
        ...parts.map((part) => part.html),
        html`<small>${why}</small>`,
      ],
    }),
    calendars: [],
    language,
    messageId: messageIdOf(id, links.baseUrl),
    purpose: 'reminder',
    references: null,
  }
}
