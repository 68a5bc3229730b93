export { ensureMailsAreSent } from './jobs/ensure-mails-are-sent.ts'
