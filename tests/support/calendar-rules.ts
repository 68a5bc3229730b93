import { dayFromIso } from '#kit/time/days.ts'

import {
  type Component,
  type ContentLine,
  type Fault,
  linesOf,
  octetFaults,
  readComponents,
  valueOf,
} from './calendar-lines.ts'

type Rule = (component: Component, calendar: Component) => Fault[]

const faults = (rule: string, isBroken: boolean, at: string): Fault[] =>
  isBroken ? [{ rule, at }] : []

const once =
  (name: string): Rule =>
  (component) =>
    faults(
      `${name}-once`,
      linesOf(component, name).length !== 1,
      `${component.name} ${valueOf(component, 'UID') ?? ''}`,
    )

const atMostOnce =
  (name: string): Rule =>
  (component) =>
    faults(`${name}-at-most-once`, linesOf(component, name).length > 1, component.name)

const isDate = (value: string): boolean =>
  /^\d{8}$/.test(value) &&
  dayFromIso(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`) !== undefined

const isDateTime = (value: string): boolean =>
  isDate(value.slice(0, 8)) && /^.{8}T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?$/.test(value)

const isTime = ({ value, parameters }: ContentLine): boolean =>
  parameters.get('VALUE') === 'DATE' ? isDate(value) : isDateTime(value)

const timeNames = ['DTSTART', 'DTEND', 'DTSTAMP', 'LAST-MODIFIED', 'CREATED', 'RECURRENCE-ID']

const timesAreTimes: Rule = (component) =>
  timeNames
    .flatMap((name) => linesOf(component, name))
    .flatMap((line) => faults('times-are-times', !isTime(line), `${line.name}:${line.value}`))

const stampsAreUtc: Rule = (component) =>
  ['DTSTAMP', 'LAST-MODIFIED', 'CREATED']
    .flatMap((name) => linesOf(component, name))
    .flatMap(({ name, value }) =>
      faults('stamps-are-utc', !value.endsWith('Z'), `${name}:${value}`),
    )

const endsAfterItsStart: Rule = (component) => {
  const [start] = linesOf(component, 'DTSTART')
  const [end] = linesOf(component, 'DTEND')
  if (start === undefined || end === undefined || !isTime(start) || !isTime(end)) return []
  const zones = [start, end].map(({ parameters }) => parameters.get('TZID'))
  const isComparable = zones[0] === zones[1] && start.value.length === end.value.length
  const at = `${start.value}/${end.value}`
  return [
    ...faults('start-and-end-are-of-one-kind', isDate(start.value) !== isDate(end.value), at),
    ...faults('ends-after-its-start', isComparable && end.value <= start.value, at),
  ]
}

const hasOneEnd: Rule = (component) =>
  faults(
    'has-an-end-or-a-duration',
    linesOf(component, 'DTEND').length > 0 && linesOf(component, 'DURATION').length > 0,
    component.name,
  )

const zonesAreDefined: Rule = (component, calendar) => {
  const defined = calendar.components
    .filter(({ name }) => name === 'VTIMEZONE')
    .map((zone) => valueOf(zone, 'TZID'))
  return component.lines.flatMap(({ name, parameters, value }) => {
    const zone = parameters.get('TZID')
    if (zone === undefined) return []
    // RFC 5545 3.2.19: what begins with a slash is a name of a registry, and needs no definition.
    const isKnown = zone.startsWith('/') || defined.includes(zone)
    return [
      ...faults('zones-are-defined', !isKnown, `${name};TZID=${zone}`),
      ...faults('utc-has-no-zone', value.endsWith('Z'), `${name};TZID=${zone}`),
    ]
  })
}

const sequenceIsAnInteger: Rule = (component) =>
  linesOf(component, 'SEQUENCE').flatMap(({ value }) =>
    faults(
      'sequence-is-an-integer',
      !/^\d{1,10}$/.test(value) || Number(value) > 2 ** 31 - 1,
      value,
    ),
  )

const statusIsKnown: Rule = (component) =>
  linesOf(component, 'STATUS').flatMap(({ value }) =>
    faults('status-is-known', !['TENTATIVE', 'CONFIRMED', 'CANCELLED'].includes(value), value),
  )

const textsAreEscaped: Rule = (component) =>
  ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'NAME', 'X-WR-CALNAME']
    .flatMap((name) => linesOf(component, name))
    .flatMap(({ name, value }) =>
      faults('texts-are-escaped', !/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value), `${name}:${value}`),
    )

const peopleHaveAddresses: Rule = (component) =>
  ['ORGANIZER', 'ATTENDEE']
    .flatMap((name) => linesOf(component, name))
    .flatMap(({ name, value }) =>
      faults('people-have-addresses', !/^[a-z][a-z0-9+.-]*:\S+$/i.test(value), `${name}:${value}`),
    )

const addressesAreTyped: Rule = (component) =>
  linesOf(component, 'CONFERENCE').flatMap(({ parameters, value }) =>
    faults('a-conference-is-a-uri', parameters.get('VALUE') !== 'URI', value),
  )

const durationsAreDurations: Rule = (component) =>
  linesOf(component, 'DURATION').flatMap(({ value }) =>
    faults(
      'durations-are-durations',
      !/^[+-]?P(\d{1,6}W|(\d{1,6}D)?(T(?=\d)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?)$/.test(value),
      value,
    ),
  )

const ofAnEntry: readonly Rule[] = [
  once('UID'),
  once('DTSTAMP'),
  ...['DTSTART', 'DTEND', 'DURATION', 'SEQUENCE', 'STATUS', 'SUMMARY', 'DESCRIPTION'].map(
    atMostOnce,
  ),
  ...['LOCATION', 'ORGANIZER', 'URL', 'LAST-MODIFIED', 'CREATED'].map(atMostOnce),
  timesAreTimes,
  stampsAreUtc,
  endsAfterItsStart,
  hasOneEnd,
  zonesAreDefined,
  sequenceIsAnInteger,
  statusIsKnown,
  textsAreEscaped,
  peopleHaveAddresses,
  addressesAreTyped,
  durationsAreDurations,
]

const entriesOf = ({ components }: Component): Component[] =>
  components.filter(({ name }) => name === 'VEVENT')

const startIsThere = (calendar: Component, method: string | undefined): Fault[] =>
  entriesOf(calendar)
    .filter(() => method === undefined || method === 'REQUEST' || method === 'PUBLISH')
    .flatMap((entry) =>
      faults('DTSTART-once', linesOf(entry, 'DTSTART').length === 0, valueOf(entry, 'UID') ?? ''),
    )

/** RFC 5546 3.2.1, 3.2.2 and 3.2.5: what each method asks of each of its entries. */
const methodFaults = (calendar: Component, method: string | undefined): Fault[] => {
  if (method === undefined) return []
  const entries = entriesOf(calendar)
  const has = (entry: Component, name: string): boolean => linesOf(entry, name).length > 0
  const each = (rule: string, isBroken: (entry: Component) => boolean): Fault[] =>
    entries.flatMap((entry) => faults(rule, isBroken(entry), valueOf(entry, 'UID') ?? ''))
  const organizer = each('a-method-needs-an-organizer', (entry) => !has(entry, 'ORGANIZER'))
  const uids = new Set(entries.map((entry) => valueOf(entry, 'UID')))
  switch (method) {
    case 'PUBLISH':
      return [
        ...organizer,
        ...each('what-is-published-names-nobody', (one) => has(one, 'ATTENDEE')),
      ]
    case 'REQUEST':
      return [
        ...organizer,
        ...each('a-request-has-an-attendee', (entry) => !has(entry, 'ATTENDEE')),
        ...each('a-request-has-a-summary', (entry) => !has(entry, 'SUMMARY')),
        ...faults('a-request-has-one-uid', uids.size > 1, [...uids].join(' ')),
      ]
    case 'CANCEL':
      return [
        ...organizer,
        ...each('a-cancellation-has-a-sequence', (entry) => !has(entry, 'SEQUENCE')),
        ...each('a-cancellation-is-cancelled', (entry) => {
          const status = valueOf(entry, 'STATUS')
          return status !== undefined && status !== 'CANCELLED'
        }),
        ...each('a-cancellation-has-no-alarm', ({ components }) => components.length > 0),
        ...faults('a-cancellation-has-one-uid', uids.size > 1, [...uids].join(' ')),
      ]
    case 'REPLY':
    case 'ADD':
    case 'REFRESH':
    case 'COUNTER':
    case 'DECLINECOUNTER':
      return organizer
    default:
      return [{ rule: 'method-is-known', at: method }]
  }
}

const calendarFaultsOf = (calendar: Component, typed: string | undefined): Fault[] => {
  const method = valueOf(calendar, 'METHOD')
  const version = valueOf(calendar, 'VERSION')
  return [
    ...once('PRODID')(calendar, calendar),
    ...once('VERSION')(calendar, calendar),
    ...atMostOnce('METHOD')(calendar, calendar),
    ...faults('version-is-2.0', version !== undefined && version !== '2.0', version ?? ''),
    ...faults('has-a-component', calendar.components.length === 0 && typed !== undefined, ''),
    ...(typed === undefined
      ? []
      : faults('method-is-that-of-the-mime-type', method !== typed, method ?? '')),
    ...textsAreEscaped(calendar, calendar),
    ...startIsThere(calendar, method),
    ...methodFaults(calendar, method),
    ...entriesOf(calendar).flatMap((entry) => ofAnEntry.flatMap((rule) => rule(entry, calendar))),
  ]
}

/**
 * What is wrong with a calendar file, by RFC 5545, 5546, 6047 and 7986; nothing if all is well.
 * `mimeMethod`: the `method` parameter of the media type that it came with, if there was one.
 */
export const calendarFaults = (
  bytes: Buffer,
  { mimeMethod }: { readonly mimeMethod?: string } = {},
): Fault[] => {
  const { components, faults: broken } = readComponents(bytes)
  const strangers = components.filter(({ name }) => name !== 'VCALENDAR')
  return [
    ...octetFaults(bytes),
    ...broken,
    ...faults('is-a-calendar', components.length === 0, ''),
    ...strangers.map(({ name }) => ({ rule: 'is-a-calendar', at: name })),
    ...components
      .filter(({ name }) => name === 'VCALENDAR')
      .flatMap((calendar) => calendarFaultsOf(calendar, mimeMethod)),
  ]
}

/** The rules broken, each once, in order: what a test compares. */
export const brokenRules = (found: readonly Fault[]): string[] =>
  [...new Set(found.map(({ rule }) => rule))].sort()
