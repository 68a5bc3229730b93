import { type Answer, file, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { formatDayOf, formatTime } from '#kit/i18n/dates.ts'
import { isId } from '#kit/ids/ids.ts'

import { mailsAreKeptDays } from '../domain/mail.ts'
import { type AccessWords, words } from '../messages/words.ts'
import { mailPage, type MailView } from '../pages/mail-page.ts'
import { type OutboxEntry, outboxPage } from '../pages/outbox-page.ts'
import { findOutboxMail, listOutbox, mostShown } from '../service/list-outbox.ts'
import {
  outboxCalendarRoute,
  outboxHtmlRoute,
  outboxMailRoute,
  outboxRoute,
} from './access-routes.ts'

type Mail = NonNullable<Awaited<ReturnType<typeof findOutboxMail>>>
type Listed = Awaited<ReturnType<typeof listOutbox>>[number]

// A demonstration is read on the machine that runs it, so its clock is the reader's.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

const inLanguage = ({ language }: Visit, path: string): string => `/${language}${path}`

// What two processes died with, or two servers left unanswered, nothing sends a third time by itself.
const stateInWords = (
  say: AccessWords,
  { state, resent, isSettled }: Pick<Listed, 'state' | 'resent' | 'isSettled'>,
): string =>
  say(
    state === 'uncertain' && resent && isSettled
      ? 'mail.state.uncertain-twice'
      : `mail.state.${state}`,
  )

const entryOf = (visit: Visit, say: AccessWords, mail: Listed): OutboxEntry => ({
  id: mail.id,
  href: inLanguage(visit, outboxMailRoute.href({ id: mail.id })),
  day: formatDayOf(visit.language, { instant: mail.recordedAt, zone }, 'full'),
  time: formatTime(visit.language, mail.recordedAt, zone),
  subject: mail.subject,
  ...(mail.language === visit.language ? {} : { language: mail.language }),
  recipient: mail.recipient,
  purpose: say(`mail.purpose.${mail.purpose}`),
  state: stateInWords(say, mail),
  isSecondCopy: mail.resent,
})

const list = async ({ db }: Dependencies, visit: Visit): Promise<Answer> => {
  const say = words(visit.language)
  const recipient = (visit.url.searchParams.get('recipient') ?? '').trim().slice(0, 320)
  const mails = await listOutbox(db, recipient)
  const body = outboxPage({
    say,
    href: inLanguage(visit, outboxRoute.href({})),
    recipient,
    entries: mails.map((mail) => entryOf(visit, say, mail)),
    isCut: mails.length === mostShown,
  })
  return page({ title: say('outbox.title'), body })
}

const notThere = (visit: Visit): Answer => {
  const say = words(visit.language)
  return problem({
    status: 404,
    title: say('outbox.missing.title'),
    detail: say('outbox.missing'),
  })
}

const viewOf = (visit: Visit, mail: Mail): MailView => {
  const { language } = visit
  const say = words(language)
  const { id } = mail
  const day = formatDayOf(language, { instant: mail.recordedAt, zone }, 'full')
  return {
    say,
    outboxHref: inLanguage(visit, outboxRoute.href({})),
    subject: mail.subject || say('outbox.emptied'),
    language: mail.isEmptied ? language : mail.language,
    recipient: mail.recipient,
    written: `${day}, ${formatTime(language, mail.recordedAt, zone)}`,
    purpose: say(`mail.purpose.${mail.purpose}`),
    state: stateInWords(say, mail),
    languageName: say(`language.${mail.language}`),
    messageId: mail.messageId,
    follows: mail.references,
    calendars: mail.calendars.map(({ name, method }, index) => ({
      label: say('outbox.calendar', { name, method }),
      href: outboxCalendarRoute.href({ id, number: String(index + 1) }),
    })),
    text: mail.text,
    htmlHref: mail.html === null ? null : outboxHtmlRoute.href({ id }),
    emptied: mail.isEmptied ? say('outbox.emptied.text', { days: mailsAreKeptDays }) : null,
  }
}

const show = (visit: Visit, mail: Mail): Answer => {
  const view = viewOf(visit, mail)
  return page({ title: view.subject, body: mailPage(view), hasFrame: view.htmlHref !== null })
}

// What a mail says in HTML is shown as a stranger's: without scripts, forms, pictures from
// elsewhere or an origin, and in a frame of our own pages only.
const policyOfMails = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

// Links open beside the frame: the pages that they lead to let nobody frame them. Before a doctype
// the element would change how the mail is laid out.
const withLinksBeside = (markup: string): string => {
  const opening = /<head\b[^>]*>/i.exec(markup)
  const at = opening === null ? 0 : opening.index + opening[0].length
  return `${markup.slice(0, at)}<base target="_blank" />${markup.slice(at)}`
}

const showHtml = (visit: Visit, mail: Mail): Answer =>
  mail.html === null
    ? notThere(visit)
    : file({
        contentType: 'text/html; charset=utf-8',
        body: withLinksBeside(mail.html),
        headers: { 'content-security-policy': policyOfMails, 'cache-control': 'no-store' },
      })

const download = (visit: Visit, mail: Mail): Answer => {
  const calendar = mail.calendars[Number(visit.parameters['number']) - 1]
  if (calendar === undefined) return notThere(visit)
  return file({
    contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
    body: calendar.text,
    fileName: calendar.name,
    headers: { 'cache-control': 'no-store' },
  })
}

/** The demonstration's outbox: what its people would have been mailed, as they would see it. */
export const outboxHttp = (dependencies: Dependencies) => {
  const withMail =
    (answer: (visit: Visit, mail: Mail) => Answer) =>
    async (visit: Visit): Promise<Answer> => {
      const id = visit.parameters['id'] ?? ''
      const mail = isId(id.toLowerCase()) ? await findOutboxMail(dependencies.db, id) : undefined
      return mail === undefined ? notThere(visit) : answer(visit, mail)
    }
  return {
    list: (visit: Visit): Promise<Answer> => list(dependencies, visit),
    show: withMail(show),
    html: withMail(showHtml),
    calendar: withMail(download),
  }
}
