import { z } from 'zod'

const count = z.int().min(0)
const mostAtOnce = 500
const guests = z
  .array(z.uuid('has to be the `id` of a guest'), 'has to be a list of ids of guests')
  .min(1, 'name at least one guest')
  .max(mostAtOnce, `name at most ${String(mostAtOnce)} guests at once`)

const passedOver = z
  .array(
    z.strictObject({
      guest: z.string(),
      why: z.enum(['not-on-the-list', 'invited-before', 'answered-already', 'has-no-address']),
    }),
  )
  .meta({ description: 'guests who are not written to, and why' })

/** Whom a preview is about. */
export const invitationsAskedSchema = z.strictObject(
  { guests: guests.optional().meta({ description: 'left out: everybody on the list' }) },
  'has to be {} or {"guests": […]}',
)

/** Who is to be written to: nobody is whom nobody named. */
export const invitationsSchema = z.strictObject({ guests }, 'has to be {"guests": […]}')

export const invitationsPreviewSchema = z
  .strictObject({
    count: count.meta({ description: 'how many would be written to' }),
    byLanguage: z.strictObject({ en: count, es: count, az: count }),
    guests: z.array(z.uuid()).meta({ description: 'who would be written to' }),
    passedOver,
    letters: z
      .array(z.strictObject({ language: z.string(), subject: z.string(), text: z.string() }))
      .meta({ description: 'as the first guest of each language would read it' }),
  })
  .meta({ id: 'InvitationsPreview', description: 'Who would be invited, with which words.' })

export const invitationsSentSchema = z
  .strictObject({
    count,
    invited: z.array(z.uuid()),
    passedOver,
  })
  .meta({ id: 'InvitationsSent', description: 'Who was invited.' })
