import { z } from 'zod'

import { localisedSchema } from '#kit/schema/localised.ts'

import { answers } from '../service/answer-change.ts'
import { changeBody } from './change-file-schema.ts'

const moment = z.iso.datetime()
const count = z.int().min(0)
const byReason = z
  .record(z.string(), count)
  .meta({ description: 'how many registrations end how, by reason' })

/** What a program sends to have a change seen, or proposed. */
export const writtenChangeSchema = z
  .strictObject(changeBody.shape, 'has to be {"items": […]}')
  .meta({ id: 'WrittenChange', description: 'How one or many events are to be altered together.' })

/** The same, with whether it closes halls at once. */
export const proposalSchema = z
  .strictObject(
    {
      ...changeBody.shape,
      urgent: z.boolean('has to be true or false').default(false).meta({
        description: 'closes halls that the latest decision has closed, by one side alone',
      }),
    },
    'has to be {"items": […]}',
  )
  .meta({ id: 'Proposal', description: 'A change to be proposed.' })

const format = z.enum(['in-person', 'hybrid', 'online', 'unclear', 'postponed', 'cancelled'])

const facts = z.looseObject({
  format,
  place: localisedSchema.nullable(),
  when: z.looseObject({
    precision: z.enum(['none', 'year', 'months', 'week', 'day']),
    first: z.iso.date().optional(),
    last: z.iso.date().optional(),
    start: z.string().nullable().optional(),
    end: z.string().nullable().optional(),
  }),
})

const notices = z
  .strictObject({ en: count, es: count, az: count })
  .meta({ description: 'how many people are told, in each language' })

const impactSchema = z
  .strictObject({
    event: z.string().meta({ description: 'the slug of the event' }),
    title: localisedSchema,
    alteration: z.string(),
    before: facts,
    after: facts,
    refusal: z.string().nullable().meta({ description: 'why it cannot be done so; null: it can' }),
    conflicts: z
      .array(
        z.strictObject({
          needed: z.enum(['venue', 'performer']),
          certainty: z.enum(['surely', 'perhaps']),
          with: z
            .string()
            .nullable()
            .meta({ description: 'the slug of another event; null: a hold, which names none' }),
        }),
      )
      .meta({ description: 'what would be in its way, as far as the member may see' }),
    registrations: z
      .strictObject({ total: count, byReason, notices })
      .nullable()
      .meta({ description: 'null where the event takes none that the member may see' }),
  })
  .meta({ id: 'Impact', description: 'What a change would do to one event.' })

/** What a change would do, event by event and together. */
export const previewSchema = z
  .strictObject({
    totals: z.strictObject({
      events: count,
      refused: count,
      registrations: count,
      byReason,
      notices,
    }),
    items: z.array(impactSchema),
  })
  .meta({ id: 'Preview', description: 'What a change would do. Nothing is written.' })

const standing = z.enum(['proposed', 'expired', 'withdrawn', 'applying', 'applied'])

const undoes = z
  .uuid()
  .nullable()
  .meta({ description: 'the change of which this one is the way back' })

/** A change as a list shows it. */
export const changeLineSchema = z
  .strictObject({
    id: z.uuid(),
    standing,
    kinds: z.array(z.string()).meta({ description: 'the kinds of its alterations' }),
    events: count,
    settled: count,
    by: z.string(),
    draftedBy: z.enum(['member', 'engine']),
    undoes,
    recorded: moment,
    expires: moment,
  })
  .meta({ id: 'ChangeLine', description: 'A change in a list.' })

/** A change with who approved it and what became of it. */
export const changeSchema = z
  .strictObject({
    id: z.uuid(),
    standing,
    visibility: z
      .string()
      .meta({ description: '`joint`, or the one side whose events it is about' }),
    reason: localisedSchema,
    draftedBy: z.enum(['member', 'engine']),
    by: z.strictObject({ side: z.string(), name: z.string() }),
    urgent: z.boolean(),
    contestedBy: z.string().nullable(),
    contentHash: z.string().meta({ description: 'SHA-256 of exactly what is approved' }),
    undoes,
    recorded: moment,
    expires: moment,
    withdrawn: moment.nullable(),
    events: count,
    settled: count.meta({ description: 'how many of its events are done, or were left alone' }),
    approvals: z.array(z.strictObject({ side: z.string(), name: z.string(), at: moment })),
    missing: z.array(z.string()).meta({ description: 'the sides that still have to approve' }),
    byReason,
    delivery: z
      .strictObject({
        waiting: count,
        sent: count,
        uncertain: count,
        'not-reachable': count,
        opened: count,
      })
      .meta({ description: 'how far its notices have come' }),
    answers: z
      .strictObject({
        until: z.iso.date(),
        keep: count,
        online: count,
        release: count,
        byDefault: count,
        open: count,
      })
      .nullable()
      .meta({ description: 'how people answered what it asks; null: it asks nothing' }),
  })
  .meta({ id: 'Change', description: 'A change, and what became of it.' })

const offer = z.strictObject({ isOpen: z.boolean(), seats: z.int().nullable() })

/** One event of a change, and what became of it. */
export const changedEventSchema = z
  .strictObject({
    event: z.uuid(),
    slug: z.string().nullable().meta({ description: 'null where the event is not seen any more' }),
    kind: z.string().meta({ description: 'the kind of its alteration' }),
    onSite: offer.nullable().meta({ description: 'the offer on site, where the change says it' }),
    online: offer.nullable(),
    outcome: z
      .enum(['applied', 'stale'])
      .nullable()
      .meta({ description: 'stale: it was changed in between and left alone; null: not yet' }),
    byReason,
    isUndoable: z.boolean(),
    settled: moment.nullable(),
  })
  .meta({ id: 'ChangedEvent', description: 'One event of a change.' })

/** What a side says to a change. */
export const answerSchema = z
  .strictObject(
    { answer: z.enum(answers, `has to be one of ${answers.join(', ')}`) },
    'has to be {"answer": …}',
  )
  .meta({
    id: 'ChangeAnswer',
    description: 'Approve it for one’s side, take it off the table, or contest what was urgent.',
  })
