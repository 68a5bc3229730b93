import { z } from 'zod'

import type { AlertReference } from '../domain/alert.ts'

const schema = z.strictObject({
  sender: z.string().min(1).max(200),
  identifier: z.string().min(1).max(500),
  sent: z.number().int(),
})

/** The reference of an alert as a text that a form carries. */
export const alertField = ({ sender, identifier, sent }: AlertReference): string =>
  JSON.stringify({ sender, identifier, sent })

/** The reference that a form carried; undefined when it is none. */
export const readAlertField = (text: string): AlertReference | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
