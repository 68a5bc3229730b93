export { ensureMailsAreEmptied } from './jobs/ensure-mails-are-emptied.ts'
export { ensureRequestKeysAreForgotten } from './jobs/ensure-request-keys-are-forgotten.ts'
export { type MailSending, openMailSending } from './jobs/ensure-mails-are-sent.ts'
