import type { NewMail } from '#contexts/access/contract.ts'
import type { EventContent } from '#contexts/programme/contract.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { newId } from '#kit/ids/ids.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Registration } from '../domain/registration.ts'
import { holderRoute } from '../http/registrations-routes.ts'
import { words } from '../messages/words.ts'

/** What a mail has to know besides the registration: the event, and how links are made. */
export type MailSetting = {
  readonly content: Pick<EventContent, 'title' | 'when'>
  readonly baseUrl: string
  readonly linkKey: string
}

type Told = Pick<
  Registration,
  'id' | 'relation' | 'email' | 'language' | 'name' | 'party' | 'offer' | 'state'
>

/** The personal address of a registration, in the language of its holder. */
const holderAddress = (
  { id, language }: Pick<Registration, 'id' | 'language'>,
  { baseUrl, linkKey }: Pick<MailSetting, 'baseUrl' | 'linkKey'>,
): string => `${baseUrl}/${language}${holderRoute.href({ token: signToken(linkKey, id) })}`

/**
 * The mail that confirms where a registration stands, or that it was given the seats it waited
 * for; none for whoever left no address. Plain text: it says what is, and what can be done.
 */
export const registrationMail = (
  told: Told,
  setting: MailSetting,
  news: 'registered' | 'promoted' = 'registered',
): NewMail[] => {
  const { email, language, name, party, offer } = told
  if (email === null) return []
  const say = words(language)
  const title = inLanguage(setting.content.title, language).text
  const standing = news === 'promoted' ? 'promoted' : told.state
  const id = newId()
  const text = [
    say('mail.greeting', { name: name ?? '' }),
    say(`mail.${standing}`, { title, party }),
    `${formatWhen(language, setting.content.when, 'full')} · ${say(`offer.${offer}`)}`,
    say('mail.link', { address: holderAddress(told, setting) }),
    say('mail.why'),
  ].join('\n\n')
  return [
    {
      id,
      relation: told.relation,
      recipient: email,
      subject: say(`mail.${standing}.subject`, { title }),
      text,
      html: null,
      calendars: [],
      language,
      messageId: messageIdOf(id, setting.baseUrl),
      purpose: 'confirmation',
      references: null,
    },
  ]
}
