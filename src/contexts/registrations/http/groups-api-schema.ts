import { z } from 'zod'

import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'
import { languages } from '#kit/text/localised.ts'

import { registrationStates } from '../domain/registration.ts'

const moment = z.iso.datetime()
const count = z.int().min(0)

/** A group as a table. */
export const writtenGroupSchema = z
  .strictObject(
    {
      sheet: text.meta({
        description:
          'CSV with a line of titles: name, e-mail, people, also in Spanish or Azerbaijani; at most 500 lines',
      }),
      language: z
        .enum(languages, `has to be one of ${languages.join(', ')}`)
        .optional()
        .meta({ description: 'of the mails; that of Accept-Language, if absent' }),
    },
    'has to be {"sheet": "name,email,people\\n…"}',
  )
  .meta({ id: 'WrittenGroup', description: 'Parties to be registered together.' })

const party = {
  name: z.string().nullable(),
  people: z.int(),
  state: z.enum(registrationStates),
}
const summary = {
  seated: count.meta({ description: 'parties that have seats' }),
  waiting: count,
}

export const groupPreviewSchema = z
  .strictObject({
    ...summary,
    parties: z.array(z.strictObject({ ...party, email: z.string().nullable() })),
  })
  .meta({ id: 'GroupPreview', description: 'What would become of a group. Nothing is written.' })

const line = {
  id: z.uuid(),
  by: z.string().meta({ description: 'the member who registered it' }),
  recorded: moment,
  isUndone: z.boolean(),
}

/** A group as a list shows it. */
export const groupLineSchema = z
  .strictObject(line)
  .meta({ id: 'GroupLine', description: 'A group in a list.' })

export const groupSchema = z
  .strictObject({
    ...line,
    ...summary,
    parties: z.array(z.strictObject({ registration: z.uuid(), ...party })),
  })
  .meta({ id: 'Group', description: 'Parties that were registered together.' })
