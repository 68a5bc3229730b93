import { type Component, type Fault, linesOf, readComponents, valueOf } from './calendar-lines.ts'
import { calendarFaults } from './calendar-rules.ts'

/** What a feed has to say of an event. */
export type Expected = {
  readonly uid: string
  readonly isOnlineOnly: boolean
  /** It does not take place at the time under which calendars know it. */
  readonly isOff: boolean
}

const broken = (rule: string, isBroken: boolean, at = ''): Fault[] =>
  isBroken ? [{ rule, at }] : []

const has = (component: Component, name: string): boolean => linesOf(component, name).length > 0

const everything = (component: Component): Component[] => [
  component,
  ...component.components.flatMap(everything),
]

/** What we ask of every file beyond the standards: no zones, so no rules of zones to go stale. */
const faultsOfAll = (calendar: Component): Fault[] =>
  everything(calendar).flatMap((component) => [
    ...broken('we-write-no-zones', component.name === 'VTIMEZONE'),
    ...component.lines.flatMap(({ name, parameters, value }) => [
      ...broken('we-write-no-zones', parameters.has('TZID'), name),
      ...broken(
        'times-are-utc-or-days',
        /^(DTSTART|DTEND)$/.test(name) && !/^\d{8}(T\d{6}Z)?$/.test(value),
        `${name}:${value}`,
      ),
    ]),
    ...broken(
      'an-entry-has-a-sequence',
      component.name === 'VEVENT' && !has(component, 'SEQUENCE'),
    ),
  ])

const calendarIn = (text: string): Component =>
  readComponents(Buffer.from(text)).components[0] ?? { name: '', lines: [], components: [] }

const feedEntryFaults = (entry: Component, expected: Expected | undefined): Fault[] => {
  const uid = valueOf(entry, 'UID') ?? ''
  const isCancelled = valueOf(entry, 'STATUS') === 'CANCELLED'
  return [
    ...broken(
      'a-feed-is-dated-by-its-data',
      valueOf(entry, 'DTSTAMP') !== valueOf(entry, 'LAST-MODIFIED'),
      uid,
    ),
    ...broken('an-entry-is-of-an-event', expected === undefined, uid),
    ...broken(
      'what-is-online-only-has-no-place',
      expected?.isOnlineOnly === true && has(entry, 'LOCATION'),
      uid,
    ),
    ...broken(
      'what-is-off-is-cancelled',
      expected !== undefined && expected.isOff !== isCancelled,
      uid,
    ),
  ]
}

/** What is wrong with a feed or a download, by the standards and by our own rules. */
export const feedFaults = (text: string, events: readonly Expected[]): Fault[] => {
  const calendar = calendarIn(text)
  const entries = calendar.components
  const uids = entries.map((entry) => valueOf(entry, 'UID'))
  return [
    ...calendarFaults(Buffer.from(text)),
    ...faultsOfAll(calendar),
    ...['METHOD', 'ORGANIZER', 'ATTENDEE', 'CONFERENCE'].flatMap((name) =>
      broken(
        'a-feed-names-nobody',
        everything(calendar).some((one) => has(one, name)),
        name,
      ),
    ),
    ...broken(
      'a-feed-reminds-of-nothing',
      entries.some((entry) => entry.components.length > 0),
    ),
    ...broken(
      'a-feed-says-when-to-ask-again',
      linesOf(calendar, 'REFRESH-INTERVAL')[0]?.parameters.get('VALUE') !== 'DURATION',
    ),
    ...broken('an-event-is-there-once', new Set(uids).size !== uids.length),
    ...events.flatMap(({ uid }) => broken('an-event-stays-there', !uids.includes(uid), uid)),
    ...entries.flatMap((entry) =>
      feedEntryFaults(
        entry,
        events.find(({ uid }) => uid === valueOf(entry, 'UID')),
      ),
    ),
  ]
}

/** What is wrong with the calendar part of a mail of that media type. */
export const mailFaults = (text: string, mimeType: string): Fault[] => {
  const calendar = calendarIn(text)
  const [entry, ...others] = calendar.components
  const mimeMethod = /; method=([A-Z]+)/.exec(mimeType)?.[1] ?? ''
  const people = entry === undefined ? [] : linesOf(entry, 'ATTENDEE')
  return [
    ...calendarFaults(Buffer.from(text), { mimeMethod }),
    ...faultsOfAll(calendar),
    ...broken('a-mail-is-about-one-thing', entry?.name !== 'VEVENT' || others.length > 0),
    ...broken('a-mail-names-its-recipient-only', people.length !== 1),
  ]
}
