import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import { format, resolveConfig } from 'prettier'

import { problemInWords } from '#kit/files/file-problem.ts'
import { dayOf } from '#tests/support/measure-factories.ts'

import { eventOfProgramme, readReplayProgramme } from './read-replay-programme.ts'
import { replayProgrammeJsonSchema } from './replay-programme-schema.ts'

const event = {
  id: 'concert',
  start: '2020-12-05T19:00:00+04:00',
  end: '2020-12-05T21:00:00+04:00',
  venueCapacity: 300,
  plan: [{ format: 'in-person', minOnSite: 40 }, { format: 'online' }],
  otherwise: 'postpone',
}

const problemsOf = (text: string): readonly string[] => {
  const read = readReplayProgramme('p.json', text)
  return read.ok ? [] : read.refusal.map(problemInWords)
}

const notesOf = (text: string): readonly string[] => {
  const read = readReplayProgramme('p.json', text)
  return read.ok ? read.value.passedOver.map(problemInWords) : ['refused']
}

/** A programme of one event, each field on a line of its own: id on 4, start on 5, and so on. */
const programmeWith = (given: object): string =>
  JSON.stringify({ events: [{ ...event, ...given }] }, null, 1)

const without = (field: string): string =>
  JSON.stringify({
    events: [Object.fromEntries(Object.entries(event).filter(([name]) => name !== field))],
  })

describe('the programme of a replay', () => {
  it('is read with everything that is optional left out, or given', () => {
    deepEqual(problemsOf(programmeWith({})), [])
    const all = { needsArrivals: true, audience: 'other-regions', onlineCapacity: 0 }
    deepEqual(problemsOf(programmeWith(all)), [])
    deepEqual(notesOf(programmeWith(all)), [])
    deepEqual(problemsOf('{"events": []}'), [])
  })

  const accepted: readonly (readonly [string, object])[] = [
    ['a venue without seats', { venueCapacity: 0 }],
    [
      'a format that needs more than the venue has',
      { plan: [{ format: 'hybrid', minOnSite: 301 }] },
    ],
    ['a format that needs nobody on site', { plan: [{ format: 'in-person', minOnSite: 0 }] }],
    ['a plan without formats', { plan: [] }],
    ['an event that ends as it starts', { end: event.start }],
    ['an end with another offset', { end: '2020-12-05T16:00:00Z' }],
    ['29 February', { start: '2020-02-29T19:00:00Z' }],
    [
      'a time that a change of clocks skips, since its offset says when',
      { start: '2020-03-29T02:30:00+01:00' },
    ],
  ]
  for (const [name, given] of accepted) {
    it(`may have ${name}`, () => {
      deepEqual(problemsOf(programmeWith(given)), [])
    })
  }

  const dateHint =
    'has to be a date and time that exists, with offset, as in "2020-12-05T19:00:00+04:00"'
  const whole = 'has to be a whole number, 0 or more'
  const refused: readonly (readonly [string, object, string])[] = [
    [
      'an end before its start',
      { end: '2020-12-05T18:59:00+04:00' },
      `line 6, events[0].end: lies before the start, ${event.start}`,
    ],
    [
      'an end before its start, though its clock shows more',
      { end: '2020-12-05T20:00:00+06:00' },
      `line 6, events[0].end: lies before the start, ${event.start}`,
    ],
    [
      'a start without offset',
      { start: '2020-12-05T19:00:00' },
      `line 5, events[0].start: ${dateHint}`,
    ],
    [
      'a day that does not exist',
      { start: '2021-02-29T19:00:00Z' },
      `line 5, events[0].start: ${dateHint}`,
    ],
    [
      'a start that is a number',
      { start: 5 },
      'line 5, events[0].start: has to be a date and time with offset, such as "2020-12-05T19:00:00+04:00"',
    ],
    [
      'a start long ago',
      { start: '1899-12-31T19:00:00Z' },
      'line 5, events[0].start: must not lie before 1900',
    ],
    ['seats below 0', { venueCapacity: -1 }, `line 7, events[0].venueCapacity: ${whole}`],
    ['half a seat', { venueCapacity: 1.5 }, `line 7, events[0].venueCapacity: ${whole}`],
    ['seats in words', { venueCapacity: '300' }, `line 7, events[0].venueCapacity: ${whole}`],
    [
      'seats that are not known',
      { venueCapacity: null },
      `line 7, events[0].venueCapacity: ${whole}`,
    ],
    [
      'a format twice',
      { plan: [{ format: 'online' }, { format: 'online' }] },
      'line 13, events[0].plan[1].format: names a format that stands in this plan already',
    ],
    [
      'a format that is none',
      { plan: [{ format: 'presential' }] },
      'line 10, events[0].plan[0].format: has to be one of in-person, hybrid, online',
    ],
    [
      'a format without its name',
      { plan: ['online'] },
      'line 9, events[0].plan[0]: has to be {"format": …}',
    ],
    [
      'no list for a plan',
      { plan: {} },
      'line 8, events[0].plan: has to be a list of formats, each {"format": …}',
    ],
    [
      'a least number below 0',
      { plan: [{ format: 'online', minOnSite: -1 }] },
      `line 11, events[0].plan[0].minOnSite: ${whole}`,
    ],
    [
      'another way out',
      { otherwise: 'move' },
      'line 17, events[0].otherwise: has to be one of postpone, cancel',
    ],
    ['an empty id', { id: '' }, 'line 4, events[0].id: has to be a text that names the event'],
    [
      'an id that is a number',
      { id: 7 },
      'line 4, events[0].id: has to be a text that names the event',
    ],
    [
      'arrivals in words',
      { needsArrivals: 'yes' },
      'line 18, events[0].needsArrivals: has to be true or false',
    ],
    [
      'an audience that is no text',
      { audience: 3 },
      'line 18, events[0].audience: has to be a text, such as "other-regions"',
    ],
    ['online seats below 0', { onlineCapacity: -3 }, `line 18, events[0].onlineCapacity: ${whole}`],
    [
      'a name written almost right',
      { needArrivals: true },
      'line 18, events[0].needArrivals: is not known here; is "needsArrivals" meant?',
    ],
    [
      'an audience written almost right',
      { audience: 'other_region' },
      'line 18, events[0].audience: is not known here; is "other-regions" meant?',
    ],
  ]
  for (const [name, given, problem] of refused) {
    it(`is refused with ${name}`, () => {
      deepEqual(problemsOf(programmeWith(given)), [`p.json, ${problem}`])
    })
  }

  for (const field of Object.keys(event)) {
    it(`is refused without ${field}, on the line of its event`, () => {
      const [problem = '', ...others] = problemsOf(without(field))
      deepEqual(others, [])
      ok(
        problem.startsWith(`p.json, line 1, events[0].${field}: is missing; it has to be `),
        problem,
      )
    })
  }

  it('is refused as a whole where it is none', () => {
    deepEqual(problemsOf('[]'), ['p.json, line 1: has to be {"events": […]}'])
    deepEqual(problemsOf('{}'), [
      'p.json, line 1, events: is missing; it has to be a list of events',
    ])
    deepEqual(problemsOf('{"events": [5]}'), [
      'p.json, line 1, events[0]: has to be an event, {"id": …}',
    ])
    deepEqual(problemsOf('{"events":\n[}'), [
      'p.json, line 2: this is no JSON: a value is expected, here stands "}"',
    ])
  })

  it('is refused when two events have one id', () => {
    const text = `{"events": [\n${[event, { ...event, id: 'x' }, event].map((one) => JSON.stringify(one)).join(',\n')}]}`
    deepEqual(problemsOf(text), [
      'p.json, line 4, events[2].id: "concert" names an event before this one already',
    ])
  })

  it('is told everything that is wrong at once', () => {
    equal(problemsOf(programmeWith({ id: 3, otherwise: 0, venueCapacity: -1 })).length, 3)
  })

  it('passes over what it does not ask for, and says so once', () => {
    const events = ['a', 'b', 'c'].map((id) => ({ ...event, id, title: 'Concert' }))
    deepEqual(notesOf(JSON.stringify({ $schema: 'x', events })), [
      'p.json, line 1, events[0].title: is passed over: a replay does not ask for it (2 more like it)',
    ])
    deepEqual(notesOf(programmeWith({ audience: 'students' })), [
      'p.json, line 18, events[0].audience: is passed over: a replay does not ask for it',
    ])
    deepEqual(notesOf(programmeWith({ plan: [{ format: 'online', note: 'x' }] })), [
      'p.json, line 11, events[0].plan[0].note: is passed over: a replay does not ask for it',
    ])
  })
})

describe('an event of the programme, as the engine asks for it', () => {
  const asked = (given: object) => {
    const read = readReplayProgramme('p.json', programmeWith(given))
    const [first] = read.ok ? read.value.events : []
    if (first === undefined) throw new Error('the programme was refused')
    return eventOfProgramme(first, { country: 'AZ', reading: 'open' })
  }

  it('starts on the day that was written, whatever day it was in Greenwich', () => {
    equal(asked({ start: '2020-12-05T01:00:00+04:00' }).day, dayOf('2020-12-05'))
  })

  it('has no audience from elsewhere, no travellers and no bound online unless it says so', () => {
    deepEqual(asked({ audience: 'students' }), {
      id: 'concert',
      plan: { options: event.plan, otherwise: 'postpone' },
      reading: 'open',
      day: dayOf('2020-12-05'),
      startsAt: 19 * 60,
      endsAt: null,
      disciplines: [],
      setting: 'unknown',
      capacity: 300,
      place: { country: 'AZ' },
      needsArrivals: false,
      audience: 'local',
      onlineCapacity: null,
      onlineRights: true,
    })
    const full = asked({ needsArrivals: true, audience: 'other-regions', onlineCapacity: 7 })
    deepEqual([full.needsArrivals, full.audience, full.onlineCapacity], [true, 'other-regions', 7])
  })
})

// UPDATE_GENERATED=1 npm test read-replay-programme writes the file anew.
describe('the JSON Schema of the programme in docs/', () => {
  it('is the one by which programmes are read', async () => {
    const file = new URL('../../../../docs/replay-programme.schema.json', import.meta.url)
    const style = await resolveConfig(file.pathname)
    const text = JSON.stringify(replayProgrammeJsonSchema())
    const schema = await format(text, { ...style, parser: 'json' })
    if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(file, schema)
    equal(readFileSync(file, 'utf8'), schema)
  })
})
