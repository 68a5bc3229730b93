import type pg from 'pg'

import { onChanges } from './changing.ts'
import type { Told } from './crowd.ts'
import { countOf, type Finding } from './finding.ts'
import { mailsLeft, type Message } from './mails-left.ts'

const peopleIn = `select event, offer, sum(party)::int as people from registrations.registration
  where state = 'confirmed' group by event, offer`

const onRegistrations = async (admin: pg.Client, told: Told): Promise<Finding[]> => {
  const count = (text: string, values?: readonly unknown[]) => countOf(admin, text, values)
  return [
    { what: 'registrations answered with a link', found: told.registered.size },
    { what: 'posts that died without an answer', found: told.unanswered },
    { what: 'answers that were no redirect', found: told.unexpected.length, mayBe: 0 },
    {
      what: 'answered registrations that are not stored',
      found: await count(
        `select count(*)::int from unnest($1::text[]) as told (key) where not exists (
           select from registrations.registration where request_key = told.key)`,
        [[...told.registered]],
      ),
      mayBe: 0,
    },
    {
      what: 'forms that registered more than one person',
      found: await count(`select count(*)::int from (select from registrations.registration
        where request_key is not null group by request_key having count(*) > 1) as twice`),
      mayBe: 0,
    },
    {
      what: 'seats given twice',
      found: await count(`select coalesce(sum(greatest(people - seats, 0)), 0)::int as count
        from registrations.offer o join (${peopleIn}) p on p.event = o.event and p.offer = o.kind`),
      mayBe: 0,
    },
    {
      what: 'offers whose count is not that of their registrations',
      found: await count(`select count(*)::int from registrations.offer o
        left join (${peopleIn}) p on p.event = o.event and p.offer = o.kind
        where o.taken <> coalesce(p.people, 0)`),
      mayBe: 0,
    },
    {
      what: 'parties waiting although they would fit',
      found: await count(`select count(*)::int from registrations.registration r
        join registrations.offer o on o.event = r.event and o.kind = r.offer
        where r.state = 'waiting' and r.party <= o.seats - o.taken`),
      mayBe: 0,
    },
  ]
}

/** Holds what people were told, what is stored and what arrived beside each other. */
export const whatIsLeft = async (
  admin: pg.Client,
  told: Told,
  messages: readonly Message[],
): Promise<Finding[]> => [
  ...(await onRegistrations(admin, told)),
  ...(await onChanges(admin)),
  ...(await mailsLeft(admin, messages)),
]
