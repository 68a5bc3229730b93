import type { NewMail } from '#contexts/access/contract.ts'
import type { EventView } from '#contexts/programme/contract.ts'
import { guestSeats } from '#contexts/registrations/contract.ts'
import { mailHtml } from '#kit/mail/mail-html.ts'
import { type Html, html } from '#kit/html/html.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { newId } from '#kit/ids/ids.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import { inLanguage, type Localised } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { addressed, type Guest } from '../domain/guest.ts'
import { invitationRoute } from '../http/guests-routes.ts'
import { words } from '../messages/words.ts'

/** What all letters of one event have in common. */
export type Letter = {
  readonly view: EventView
  readonly replyBy: Day | null
  /** Who invites, as the side is represented. */
  readonly inviter: Localised
  readonly baseUrl: string
  readonly linkKey: string
  readonly now: Instant
}

export type LetterKind = 'invitation' | 'reminder'

type Addressee = Pick<Guest, 'id' | 'language' | 'formOfAddress' | 'name' | 'companionsAllowed'>

type Words = { readonly subject: string; readonly text: string; readonly html: string }

const addressOf = (
  { id, language }: Pick<Guest, 'id' | 'language'>,
  { baseUrl, linkKey }: Pick<Letter, 'baseUrl' | 'linkKey'>,
): string => `${baseUrl}/${language}${invitationRoute.href({ token: signToken(linkKey, id) })}`

/** A letter in its guest's language, once as text and once as HTML. */
export const letterTo = (guest: Addressee, letter: Letter, kind: LetterKind): Words => {
  const { language, companionsAllowed } = guest
  const { view, replyBy, now } = letter
  const say = words(language)
  const title = inLanguage(view.event.content.title, language).text
  // Whoever has no form of address of their own is addressed as the language does.
  const addressee =
    guest.formOfAddress === '' ? say('letter.unaddressed', { name: guest.name }) : addressed(guest)
  const inviter = inLanguage(letter.inviter, language).text
  const place = guestSeats.placeOf(view, now, language)
  const when = guestSeats.whenOf(view, language)
  const lead = say(`letter.${kind}`, { inviter, addressee, title })
  const companions =
    companionsAllowed === 0 ? [] : [say('letter.companions', { count: companionsAllowed })]
  const reply =
    replyBy === null
      ? say('letter.reply')
      : say('letter.reply-by', { day: formatDay(language, replyBy, 'full') })
  const address = addressOf(guest, letter)
  const subject = say(`letter.${kind}.subject`, { title })
  const why = say('letter.why', { inviter })
  const facts = [when, place].filter((line) => line !== '')
  const paragraphs: Html[] = [
    html`${lead}`,
    html`<strong>${title}</strong>${facts.map((line) => html`<br />${line}`)}`,
    ...companions.map((line) => html`${line}`),
    html`${reply}<br /><a href="${address}">${say('letter.link')}</a>`,
    html`<small>${why}</small>`,
  ]
  return {
    subject,
    text: [lead, [title, ...facts].join('\n'), ...companions, `${reply}\n${address}`, why].join(
      '\n\n',
    ),
    html: mailHtml({ language, subject, paragraphs }),
  }
}

/** The mail that invites a guest, or asks once more for an answer; none for who left no address. */
export const invitationMail = (guest: Guest, letter: Letter, kind: LetterKind): NewMail[] => {
  if (guest.email === null) return []
  const id = newId()
  return [
    {
      id,
      relation: guest.relation,
      recipient: guest.email,
      ...letterTo(guest, letter, kind),
      calendars: [],
      language: guest.language,
      messageId: messageIdOf(id, letter.baseUrl),
      purpose: kind,
      references: null,
    },
  ]
}
