import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import { contributesInWords, readDemoWorld, unresolvedReferences } from './demo-world.ts'

const world = readDemoWorld()
const { documented, plan, venues, cities } = world
const everyEvent = [...documented.events, ...plan.events]

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

// The collection of documented events that the file was made from: 24 records.
const records = [
  ['E18-01', 'E18-02', 'E18-03', 'E20-01', 'E20-02', 'E21-01', 'E21-02', 'E21-03', 'E22-01'],
  Array.from({ length: 14 }, (_, index) => `E19-${String(index + 1).padStart(2, '0')}`),
  ['E-ND-1'],
].flat()

describe('the demo world', () => {
  it('refers only to ids that exist', () => {
    assert.deepEqual(unresolvedReferences(world), [])
  })

  it('would name a reference that does not resolve', () => {
    const withoutVenues = { ...world, venues: venues.filter(({ id }) => id !== 'maiden-tower') }
    assert.deepEqual(unresolvedReferences(withoutVenues), ['maiden-tower'])
  })

  it('uses no slug and no id twice', () => {
    assert.deepEqual(repeated(everyEvent.map(({ slug }) => slug)), [])
    assert.deepEqual(repeated(everyEvent.map(({ id }) => id)), [])
    for (const list of [world.institutions, venues, cities]) {
      assert.deepEqual(repeated(list.map(({ id }) => id)), [])
    }
  })

  it('has two sides, of which exactly one is the host', () => {
    const { sides, hostCountry } = world.relation
    assert.deepEqual(
      sides.filter(({ isHost }) => isHost).map(({ id }) => id),
      [hostCountry],
    )
    assert.deepEqual(sides.map(({ accent }) => accent).toSorted(), ['a', 'b'])
  })

  it('places an event in the zone of its city, and a venue in the city of its event', () => {
    for (const event of everyEvent) {
      const city = cities.find(({ id }) => id === event.place.city)
      if (city?.zone) assert.equal(event.zone, city.zone, event.id)
      for (const id of event.place.venues) {
        assert.equal(venues.find((venue) => venue.id === id)?.city, event.place.city, event.id)
      }
    }
  })

  it('shows to one side alone only what that side owns', () => {
    for (const { id, visibility, owner } of everyEvent) {
      if (visibility !== 'public' && visibility !== 'joint') assert.equal(owner, visibility, id)
    }
  })

  it('says in three languages what an institution contributes', () => {
    const gives = ['venue', 'artists']
    assert.deepEqual(
      contributesInWords({ institution: 'baku-book-center', role: 'host', gives }, world),
      { en: 'venue, artists', es: 'sede, artistas', az: 'məkan, ifaçılar' },
    )
    assert.deepEqual(
      contributesInWords({ institution: 'baku-book-center', role: 'host', gives: [] }, world),
      {},
    )
  })
})

describe('what the sources state', () => {
  it('holds every record of the collection, one of them as the two things it was', () => {
    const held = documented.events.map(({ record }) => record)
    assert.deepEqual([...new Set(held)].toSorted(), records.toSorted())
    assert.deepEqual(repeated(held), ['E21-01'])
  })

  it('keeps a month a month, a week a week and a year a year', () => {
    for (const { id, when } of documented.events) {
      if (when.precision === 'none' || when.precision === 'day') continue
      const first = isoFromDay(when.first)
      const last = isoFromDay(when.last)
      if (when.precision === 'year') {
        assert.deepEqual([first.slice(4), last.slice(4)], ['-01-01', '-12-31'], id)
      }
      if (when.precision === 'months') assert.equal(first.slice(7), '-01', id)
      if (when.precision === 'week') assert.equal(when.last - when.first, 6, id)
    }
  })

  it('knows no time of day that a source does not state', () => {
    const timed = documented.events.flatMap(({ id, when }) =>
      when.precision === 'day' && when.startTime !== null ? [[id, when.startTime]] : [],
    )
    assert.deepEqual(timed, [
      ['e19-02', '19:00'],
      ['e19-09', '18:00'],
    ])
  })

  it('leaves the one event without a date out of what the public sees', () => {
    const undated = documented.events.filter(({ when }) => when.precision === 'none')
    assert.deepEqual(
      undated.map(({ id, visibility }) => [id, visibility]),
      [['e-nd-1', 'MX']],
    )
  })

  it('counts as held only what a source reports as held', () => {
    const others = documented.events.filter(({ state }) => state !== 'held')
    assert.deepEqual(
      others.map(({ id }) => id),
      ['e19-04', 'e19-11', 'e19-12', 'e19-13', 'e21-01b'],
    )
    assert.deepEqual(
      documented.events.filter(({ aggregate }) => aggregate).map(({ id }) => id),
      ['e20-01'],
    )
  })

  it('lets nothing of what came after 26 November 2020 be known on that day', () => {
    const today = dayFromIso('2020-11-26') ?? Number.NaN
    for (const { id, announced, when } of documented.events) {
      if (announced === null || when.precision === 'none') continue
      assert.ok(announced.first <= announced.last, id)
      if (when.first > today) assert.ok(announced.first > today, id)
    }
  })
})

describe('what the sources do not state', () => {
  it('is marked illustrative wherever a capacity has no source', () => {
    for (const { id, capacity, capacitySource, illustrative } of venues) {
      const isExample = capacity !== null && capacitySource === undefined
      assert.equal(illustrative.includes('capacity'), isExample, id)
    }
  })

  it('is marked illustrative in every part of the plan and of the story', () => {
    const { steps } = world.story
    const marks = [plan.programme, ...plan.events, steps[1].measure, steps[3].hypothesis]
    assert.ok(marks.every(({ illustrative }) => illustrative))
  })
})

describe('the plan for 2021', () => {
  it('has twelve to twenty events in the disciplines that the account names', () => {
    const named = new Set(['music', 'cinema', 'literature', 'gastronomy', 'conferences'])
    assert.ok(plan.events.length >= 12 && plan.events.length <= 20)
    const main = new Set<string>(plan.events.flatMap(({ disciplines }) => disciplines.slice(0, 1)))
    assert.deepEqual(main, named)
  })

  it('stays within its programme, in order, each event with its day and hours', () => {
    const days = plan.events.map(({ id, when }) => {
      assert.ok(when.precision === 'day' && when.startTime && when.endTime, id)
      assert.ok(when.startTime < when.endTime, id)
      assert.ok(when.first >= plan.programme.first && when.last <= plan.programme.last, id)
      return when.first
    })
    assert.deepEqual(
      days,
      days.toSorted((a, b) => a - b),
    )
  })

  it('names each format once, and none to be shown online without the rights', () => {
    for (const { id, plan: alternatives, onlineRights } of plan.events) {
      const formats = alternatives.options.map(({ format }) => format)
      assert.deepEqual(repeated(formats), [], id)
      if (onlineRights === 'none') assert.deepEqual(formats, ['in-person'], id)
    }
  })

  it('is owned by either side and by both, as equals', () => {
    assert.deepEqual(new Set(plan.events.map(({ owner }) => owner)), new Set(['MX', 'AZ', 'joint']))
  })
})
