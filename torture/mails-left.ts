import type pg from 'pg'

import { countOf, type Finding } from './finding.ts'

/** A message as the mail server took it. */
export type Message = { readonly raw: string }

type MailRow = { readonly message_id: string; readonly state: string; readonly resent: boolean }

const headerOf = ({ raw }: Message, name: string): string | undefined =>
  new RegExp(String.raw`^${name}: *(.+?)\r?$`, 'im').exec(raw.split('\r\n\r\n', 1)[0] ?? '')?.[1]

/** A worker was killed with it in hand: it may have one further copy, marked as such. */
const isUncertain = ({ state, resent }: MailRow): boolean => state === 'uncertain' || resent

const isMarked = (copies: readonly Message[]): boolean =>
  copies.length <= 2 && copies.slice(1).every((one) => headerOf(one, 'X-Second-Copy') !== undefined)

const ofUncertain = (copies: readonly (readonly Message[])[]): Finding[] => [
  { what: 'uncertain mails, in the hands of a worker that was killed', found: copies.length },
  {
    what: '… of them arrived twice, the second marked and under the same Message-ID',
    found: copies.filter((one) => one.length === 2 && isMarked(one)).length,
  },
  {
    what: '… of them arrived unmarked a second time, or more often',
    found: copies.filter((one) => !isMarked(one)).length,
    mayBe: 0,
  },
  {
    what: '… of them arrived never',
    found: copies.filter((one) => one.length === 0).length,
    mayBe: 0,
  },
]

// A registration is told of when somebody makes it, of each step after that, and once of a change.
const countUntold = `select count(*)::int from (
    select r.email, (r.request_key is not null)::int
      + (select count(*) from registrations.move m where m.registration = r.id and cause <> 'change')
      + (select count(*) from registrations.notice n where n.registration = r.id) as steps
    from registrations.registration r) as told
  where steps <> (select count(*) from access.mail where recipient = told.email)`

/** Holds the mails that were recorded beside the messages that arrived. */
export const mailsLeft = async (
  admin: pg.Client,
  messages: readonly Message[],
): Promise<Finding[]> => {
  const arrived = Map.groupBy(messages, (message) => headerOf(message, 'Message-ID'))
  const { rows } = await admin.query<MailRow>('select message_id, state, resent from access.mail')
  const copiesOf = ({ message_id }: MailRow): readonly Message[] => arrived.get(message_id) ?? []
  const certain = rows.filter((row) => !isUncertain(row))
  return [
    { what: 'mails recorded', found: rows.length },
    {
      what: 'registrations with another number of mails than of steps to tell',
      found: await countOf(admin, countUntold),
      mayBe: 0,
    },
    {
      what: 'mails still to be sent',
      found: rows.filter(({ state }) => state === 'waiting' || state === 'claimed').length,
      mayBe: 0,
    },
    {
      what: 'certain mails that did not arrive exactly once',
      found: certain.filter((row) => copiesOf(row).length !== 1).length,
      mayBe: 0,
    },
    ...ofUncertain(rows.filter(isUncertain).map(copiesOf)),
    {
      what: 'messages that no recorded mail is of',
      found: messages.length - rows.reduce((sum, row) => sum + copiesOf(row).length, 0),
      mayBe: 0,
    },
  ]
}
