import { z } from 'zod'

import { cleanTextSchema as text } from '#kit/schema/clean-text.ts'

const count = z.int().min(0)
const unlimited = count.nullable().meta({ description: 'null: as many as come' })

/** How it stands at the door. */
export const doorSchema = z
  .strictObject({
    inside: count.meta({ description: 'people who are inside now' }),
    seats: unlimited,
    free: unlimited.meta({ description: 'seats that nobody was given; null: as many as come' }),
    parties: count.meta({ description: 'parties that may come in' }),
    people: count.meta({ description: 'people of these parties' }),
  })
  .meta({ id: 'Door', description: 'The live count of a door.' })

/** A party as the door sees it. */
export const doorPartySchema = z
  .strictObject({
    registration: z.uuid(),
    name: z.string().nullable().meta({ description: 'null: gave none, or was erased' }),
    ticket: z.string().meta({ description: 'the eight signs of its ticket' }),
    party: z.int(),
    inside: count,
    undo: count.meta({ description: 'how many to let out if the last entry was a mistake' }),
    outside: z
      .enum(['cancelled', 'released', 'waiting', 'online'])
      .nullable()
      .meta({ description: 'why nobody of it can be let in; null: somebody may' }),
  })
  .meta({ id: 'DoorParty', description: 'A party as the door sees it.' })

const people = z.int('has to be a whole number of people')
const at = z.iso
  .datetime({ offset: true, error: 'has to be a moment, such as 2021-05-10T19:05:00+04:00' })
  .optional()
  .meta({
    description: 'when it happened, where it was kept through a lost connection; now, if absent',
  })
const registration = z.uuid('has to be the id of a registration')

/** What happens at a door. */
export const doorActSchema = z
  .discriminatedUnion(
    'act',
    [
      z.strictObject({ act: z.literal('in'), registration, people, at }),
      z.strictObject({ act: z.literal('out'), registration, people, at }),
      z.strictObject({
        act: z.literal('walk-in'),
        name: text.default('').meta({ description: 'theirs to give or not' }),
        telephone: text
          .default('')
          .meta({ description: 'needed, and kept, only while a measure asks for it' }),
        people,
        at,
      }),
    ],
    'has to be {"act": …} with one of in, out, walk-in',
  )
  .meta({
    id: 'DoorAct',
    description:
      'People of a party come in, or go out, which also takes a mistake back; or somebody comes without a registration.',
  })

/** What it came to. */
export const doorActedSchema = z
  .strictObject({ party: doorPartySchema.nullable(), door: doorSchema })
  .meta({ id: 'DoorActed', description: 'How it stands at the door after an act.' })
