import type { NewMail } from '#contexts/access/contract.ts'
import { html } from '#kit/html/html.ts'
import { newId } from '#kit/ids/ids.ts'
import { readToken, signToken } from '#kit/ids/signed-token.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Registration } from '../domain/registration.ts'
import { confirmationMilliseconds } from '../domain/unusual.ts'
import { confirmRoute } from '../http/registrations-routes.ts'
import { words } from '../messages/words.ts'
import { mailHtml } from '#kit/mail/mail-html.ts'
import type { MailSetting } from './registration-mail.ts'
import { whenLine } from './when-line.ts'

// Whoever has registered is led to the personal link: confirming takes another, which only the mail has.
const confirmKey = (linkKey: string): string => `${linkKey} confirms`

/** The registration that a link to confirm names. */
export const readConfirmToken = (linkKey: string, token: string): string | undefined =>
  readToken(confirmKey(linkKey), token)

type Told = Pick<Registration, 'id' | 'relation' | 'email' | 'language' | 'name' | 'party'>

/** Asks whoever has the address whether the registration is theirs; none without an address. */
export const confirmMail = (
  { id: registration, relation, email, language, name, party }: Told,
  { content, baseUrl, linkKey }: MailSetting,
): NewMail[] => {
  if (email === null) return []
  const id = newId()
  const say = words(language)
  const title = inLanguage(content.title, language).text
  const token = signToken(confirmKey(linkKey), registration)
  const address = `${baseUrl}/${language}${confirmRoute.href({ token })}`
  const subject = say('confirm.mail.subject', { title })
  const greeting = say('mail.greeting', { name: name ?? '' })
  const minutes = confirmationMilliseconds / 60_000
  const news = say('confirm.mail', { title, party, minutes })
  const when = whenLine(language, content.when)
  const why = say('confirm.mail.why')
  return [
    {
      id,
      relation,
      recipient: email,
      subject,
      text: [greeting, news, when, say('confirm.mail.link', { address }), why].join('\n\n'),
      html: mailHtml({
        language,
        subject,
        paragraphs: [
          html`${greeting}`,
          html`<strong>${news}</strong>`,
          html`${when}`,
          html`<a href="${address}">${say('confirm.mail.link.words')}</a>`,
          html`<small>${why}</small>`,
        ],
      }),
      calendars: [],
      language,
      messageId: messageIdOf(id, baseUrl),
      purpose: 'confirmation',
      references: null,
      about: registration,
    },
  ]
}
