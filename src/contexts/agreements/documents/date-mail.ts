import { html } from '#kit/html/html.ts'
import { mailHtml } from '#kit/mail/mail-html.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import type { LegalDate } from '../domain/legal-dates.ts'
import { dateWords } from '../messages/date-words.ts'
import { legalDateInWords } from './legal-date-in-words.ts'

type Recipient = { readonly name: string; readonly language: Language; readonly link: string }

/** Reminds one member of a date that falls due, with what comes of doing nothing. */
export const dateMail = (
  date: Pick<LegalDate, 'kind' | 'on'>,
  { agreement, today }: { readonly agreement: (language: Language) => string; readonly today: Day },
  { name, language, link }: Recipient,
) => {
  const say = dateWords(language)
  const { day, title, text } = legalDateInWords(date, agreement(language), language)
  const days = date.on - today
  const subject =
    days === 0 ? say('mail.subject.today', { title }) : say('mail.subject', { days, title })
  const lines = [say('mail.greeting', { name }), say('mail.on', { title, day }), text]
  return {
    subject,
    text: [...lines, say('mail.link', { link }), say('mail.once')].join('\n\n'),
    html: mailHtml({
      language,
      subject,
      paragraphs: [
        ...lines.map((line) => html`${line}`),
        html`<strong><a href="${link}">${say('mail.link.words')}</a></strong>`,
        html`<small>${say('mail.once')}</small>`,
      ],
    }),
  }
}
