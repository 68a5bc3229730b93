import type { NewMail } from '#contexts/access/contract.ts'
import { publicEventRoute } from '#contexts/programme/contract.ts'
import { type Html, html } from '#kit/html/html.ts'
import { formatDay, withinSentence } from '#kit/i18n/dates.ts'
import { newId } from '#kit/ids/ids.ts'
import { messageIdOf } from '#kit/mail/message-id.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { type EventFacts, factsThatDiffer, newConditions } from '../domain/event-facts.ts'
import { dayToAnswer } from '../domain/terms.ts'
import { type RegistrationWords, words } from '../messages/words.ts'
import type { OpenNotice } from '../store/notice-store.ts'
import { conditionInWords } from './condition-in-words.ts'
import { whenLine } from './when-line.ts'
import { mailHtml } from '#kit/mail/mail-html.ts'
import { linksFor, type MailSetting, waysIn } from './registration-mail.ts'

type Links = Pick<MailSetting, 'baseUrl' | 'linkKey'>

const factInWords = (
  facts: EventFacts,
  fact: 'when' | 'place' | 'format',
  language: Language,
): string => {
  const say = words(language)
  switch (fact) {
    case 'when':
      return withinSentence(language, whenLine(language, facts.when))
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

/** What is asked for at the door since, of whoever comes there, and what they can do instead. */
const conditionsInWords = (
  { before, after, registration }: OpenNotice,
  say: RegistrationWords,
): string[] => {
  const added = registration.offer === 'on-site' ? newConditions(before, after) : []
  if (added.length === 0) return []
  return [
    ...added.map((condition) =>
      say('notice.condition', { condition: conditionInWords(condition, say) }),
    ),
    say('notice.condition.instead'),
  ]
}

const ruleInWords = ({ rule }: OpenNotice, say: RegistrationWords): string => {
  if (rule === null) return ''
  return rule.by === 'order' ? say('rule.order') : say('rule.lottery', { seed: rule.seed })
}

/** What they are asked, until when, and what becomes of who does not answer. */
const questionInWords = (
  { question, registration: { language } }: OpenNotice,
  say: RegistrationWords,
): string => {
  if (question === null) return ''
  const date = formatDay(language, dayToAnswer(question), 'full')
  return say(`question.mail.${question.unanswered}`, { date })
}

/** What one person is told of one event, line by line. */
const linesOf = (notice: OpenNotice, say: RegistrationWords): string[] => {
  const { registration, reason, said } = notice
  return [
    ...differences(notice, say),
    ...conditionsInWords(notice, say),
    say(`reason.${reason}`),
    ruleInWords(notice, say),
    questionInWords(notice, say),
    inLanguage(said, registration.language).text,
  ].filter((line) => line !== '')
}

type Part = { readonly text: string; readonly html: Html }

const partOf = (notice: OpenNotice, links: Links): Part => {
  const { registration, after } = notice
  const { language } = registration
  const say = words(language)
  const title = inLanguage(after.title, language).text
  const address = `${links.baseUrl}/${language}${publicEventRoute.href({ slug: after.slug })}`
  const personal = linksFor(registration, links)
  const lines = linesOf(notice, say)
  const join = waysIn(registration, personal)
  return {
    text: [
      title,
      ...lines,
      say('notice.event', { address }),
      ...join.map((room) => say('mail.join', { address: room })),
      say('mail.link', { address: personal.own }),
    ].join('\n'),
    html: html`<strong><a href="${address}">${title}</a></strong>
      ${lines.map((line) => html`<br />${line}`)}
      ${join.map((room) => html`<br /><a href="${room}">${say('mail.join.words')}</a>`)}<br />
      <a href="${personal.own}">${say('mail.link.words')}</a>`,
  }
}

const subjectOf = (notices: readonly [OpenNotice, ...OpenNotice[]]): string => {
  const [{ registration, after }] = notices
  const say = words(registration.language)
  return notices.length === 1
    ? say('notice.subject', { title: inLanguage(after.title, registration.language).text })
    : say('notice.subject.many', { count: notices.length })
}

/**
 * One mail of one change to one person, whatever number of their events it concerns: what was, what
 * is, what became of their seats, and what they can do. None for whoever left no address.
 */
export const noticeMail = (
  notices: readonly [OpenNotice, ...OpenNotice[]],
  links: Links,
  calendars: NewMail['calendars'],
): NewMail | undefined => {
  const [{ registration }] = notices
  const { email, language, name, relation } = registration
  if (email === null) return undefined
  const say = words(language)
  const id = newId()
  const subject = subjectOf(notices)
  const greeting = say('mail.greeting', { name: name ?? '' })
  const lead = say('notice.lead', { count: notices.length })
  const parts = notices.map((notice) => partOf(notice, links))
  const why = say('notice.why')
  return {
    id,
    relation,
    recipient: email,
    subject,
    text: [greeting, lead, ...parts.map(({ text }) => text), why].join('\n\n'),
    html: mailHtml({
      language,
      subject,
      paragraphs: [
        html`${greeting}`,
        html`${lead}`,
        ...parts.map((part) => part.html),
        html`<small>${why}</small>`,
      ],
    }),
    calendars,
    language,
    messageId: messageIdOf(id, links.baseUrl),
    purpose: 'notice',
    references: null,
  }
}
