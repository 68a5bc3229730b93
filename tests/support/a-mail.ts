import type { NewMail } from '#contexts/access/contract.ts'
import { newId } from '#kit/ids/ids.ts'

/** A mail of a test's own; what is not said is arbitrary. */
export const aMail = (mail: Partial<NewMail> = {}): NewMail => {
  const id = newId()
  return {
    id,
    relation: null,
    recipient: 'visitor@home.example',
    subject: 'An arbitrary subject',
    text: 'Arbitrary text.',
    html: null,
    calendars: [],
    language: 'en',
    messageId: `<${id}@alternat.example>`,
    purpose: 'notice',
    references: null,
    ...mail,
  }
}
