import type { NewMail } from '#contexts/access/contract.ts'
import { publicEventRoute } from '#contexts/programme/contract.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { newId } from '#kit/ids/ids.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { type EventFacts, factsThatDiffer } from '../domain/event-facts.ts'
import { type RegistrationWords, words } from '../messages/words.ts'
import type { OpenNotice } from '../store/notice-store.ts'
import { holderAddress, type MailSetting } from './registration-mail.ts'

type Links = Pick<MailSetting, 'baseUrl' | 'linkKey'>

const factInWords = (
  facts: EventFacts,
  fact: 'when' | 'place' | 'format',
  language: Language,
): string => {
  const say = words(language)
  switch (fact) {
    case 'when':
      return formatWhen(language, facts.when, 'full')
    case 'place':
      return facts.place === null ? say('notice.no-place') : inLanguage(facts.place, language).text
    case 'format':
      return say(`format.${facts.format}`)
  }
}

/** What was, and what is: a line for each fact that differs. */
const differences = ({ before, after, registration }: OpenNotice, say: RegistrationWords) =>
  factsThatDiffer(before, after).map((fact) =>
    say(`notice.${fact}`, {
      before: factInWords(before, fact, registration.language),
      after: factInWords(after, fact, registration.language),
    }),
  )

const aboutOne = (notice: OpenNotice, links: Links): string => {
  const { registration, after, reason, said } = notice
  const { language } = registration
  const say = words(language)
  const address = `${links.baseUrl}/${language}${publicEventRoute.href({ slug: after.slug })}`
  return [
    inLanguage(after.title, language).text,
    ...differences(notice, say),
    say(`reason.${reason}`),
    inLanguage(said, language).text,
    say('notice.event', { address }),
    say('mail.link', { address: holderAddress(registration, links) }),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * One mail of one change to one person, whatever number of their events it concerns: what was, what
 * is, what became of their seats, and what they can do. None for whoever left no address.
 */
export const noticeMail = (
  notices: readonly [OpenNotice, ...OpenNotice[]],
  links: Links,
): NewMail | undefined => {
  const [{ registration, after }] = notices
  const { email, language, name, relation } = registration
  if (email === null) return undefined
  const say = words(language)
  const id = newId()
  const title = inLanguage(after.title, language).text
  const subject =
    notices.length === 1
      ? say('notice.subject', { title })
      : say('notice.subject.many', { count: notices.length })
  return {
    id,
    relation,
    recipient: email,
    subject,
    text: [
      say('mail.greeting', { name: name ?? '' }),
      say('notice.lead', { count: notices.length }),
      ...notices.map((notice) => aboutOne(notice, links)),
      say('notice.why'),
    ].join('\n\n'),
    html: null,
    calendars: [],
    language,
    messageId: messageIdOf(id, links.baseUrl),
    purpose: 'notice',
    references: null,
  }
}
