export { ensureMailsAreEmptied } from './jobs/ensure-mails-are-emptied.ts'
export { type MailSending, openMailSending } from './jobs/ensure-mails-are-sent.ts'
