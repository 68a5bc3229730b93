import { z } from 'zod'

import type { Handover } from './mail.ts'

const failure = z.object({
  code: z.string(),
  message: z.string(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  /** A 5xx, but for 503, which is about the order of commands. */
  permanent: z.boolean().optional(),
})

type Failure = z.infer<typeof failure>

// A server that refuses us (sign-in, sender, greeting) says nothing of the mail: an operator mends
// that, and the mail goes then. RCPT and DATA are about this recipient and this text.
const isAboutThisMail = ({ command = '' }: Failure): boolean =>
  command === 'RCPT TO' || command === 'DATA'

const outcomeOf = (
  problem: Failure,
  wasHandedOver: boolean,
): 'refused' | 'not-now' | 'unanswered' => {
  const { responseCode, permanent = false, code, command } = problem
  if (responseCode !== undefined) {
    return permanent && isAboutThisMail(problem) ? 'refused' : 'not-now'
  }
  const isImpossible = code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'API')
  if (isImpossible) return 'refused'
  return wasHandedOver ? 'unanswered' : 'not-now'
}

/** What an error of the mail transport says of the mail; undefined when it is an error of ours. */
export const handoverOfFailure = (error: unknown, wasHandedOver: boolean): Handover | undefined => {
  const read = failure.safeParse(error)
  if (!read.success) return undefined
  return { outcome: outcomeOf(read.data, wasHandedOver), reason: read.data.message }
}
