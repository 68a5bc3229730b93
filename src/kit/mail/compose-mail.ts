import type { SendMailOptions } from 'nodemailer'

import type { OutgoingCalendar, OutgoingMail } from './mail.ts'

const calendarType = ({ method }: OutgoingCalendar): string =>
  `text/calendar; method=${method}; charset=UTF-8`

const fileName = ({ name }: OutgoingCalendar): string => {
  const plain = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/(\.ics)?$/i, '.ics')
  return plain === '.ics' ? 'event.ics' : plain
}

// Base64 keeps the line ends and the long lines of a calendar as they are.
const attached = (calendar: OutgoingCalendar, isInBody: boolean) => ({
  filename: fileName(calendar),
  content: calendar.text,
  // The one that stands in the body too is a plain file here, so that no program asks twice.
  contentType: isInBody ? 'application/ics' : calendarType(calendar),
  contentTransferEncoding: 'base64' as const,
})

/** The address that a returned mail comes back to, with the mail's id in it: VERP. */
const returnAddress = (bounces: string, id: string): string => bounces.replace('@', `+${id}@`)

/** Who writes: the header's address, and where mails that cannot be delivered return to. */
export type Sender = { readonly from: string; readonly bounces: string | undefined }

/**
 * A mail as the message it becomes: text, HTML and the first calendar as alternatives, every
 * calendar as a file too. Says that a program wrote it, so that no other program answers
 * (RFC 3834).
 */
export const composeMail = (mail: OutgoingMail, { from, bounces }: Sender): SendMailOptions => {
  const [first] = mail.calendars
  const sender = bounces === undefined ? {} : { from: returnAddress(bounces, mail.id) }
  return {
    from,
    to: { name: '', address: mail.to },
    envelope: { from: sender.from ?? from, to: [mail.to] },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    alternatives:
      first === undefined
        ? []
        : [
            {
              content: first.text,
              contentType: calendarType(first),
              contentTransferEncoding: 'base64',
            },
          ],
    attachments: mail.calendars.map((calendar) => attached(calendar, calendar === first)),
    messageId: mail.messageId,
    ...(mail.references === null
      ? {}
      : { references: mail.references, inReplyTo: mail.references }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      ...(mail.unsubscribe === undefined
        ? {}
        : {
            'List-Unsubscribe': `<${mail.unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
      ...(mail.isSecondCopy ? { 'X-Second-Copy': 'the first one may have arrived' } : {}),
    },
    // Only a failure is reported, with our id and without the text.
    dsn: { id: mail.id, return: 'headers', notify: ['failure'], recipient: mail.to },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
