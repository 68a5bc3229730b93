import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'

import { type Day, dayFromIso } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { oxcgrtFolder, type PlannedEvent, readDemoWorld } from './demo-world.ts'

const world = readDemoWorld()
const { story, plan, venues } = world
const [ask, answer, closure, whatIf] = story.steps

const day = (iso: string): Day => dayFromIso(iso) ?? Number.NaN

/** The cell of one country and day (`26Nov2020`) in a series. */
const cell = (series: string, country: string, date: string): string | undefined => {
  const rows = readFileSync(join(oxcgrtFolder, `${series}.csv`), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const column = rows[0]?.indexOf(date) ?? -1
  return rows.find((row) => row[1] === country)?.[column]
}

const settleDay = ({ when, plan: { decideBy } }: PlannedEvent): Day =>
  when.precision === 'none' ? Number.NaN : when.first - decideBy

const startDay = ({ when }: PlannedEvent): Day =>
  when.precision === 'none' ? Number.NaN : when.first

const settledBy = (today: Day): readonly PlannedEvent[] =>
  plan.events.filter((event) => settleDay(event) <= today && startDay(event) >= today)

/** Seats under the story's own measure, and what the plan makes of them. */
const underAnswer = ({ place, plan: { options } }: PlannedEvent): readonly [string, number] => {
  const capacity = venues.find(({ id }) => id === place.venues[0])?.capacity ?? 0
  const seats = Math.min(30, Math.floor(capacity / 2))
  const format = options.find(
    (option) => option.format === 'online' || seats >= (option.minOnSite ?? 1),
  )?.format
  return [format ?? 'none', seats]
}

describe('the series of public measures', () => {
  it('hold both countries of the relation and no other', () => {
    for (const file of ['c3_cancel_public_events', 'c3_flag', 'c4_flag', 'c6_flag']) {
      const rows = readFileSync(join(oxcgrtFolder, `${file}.csv`), 'utf8')
        .trim()
        .split(/\r?\n/)
      assert.deepEqual(
        rows.map((row) => row.split(',')[1]),
        ['country_code', 'AZE', 'MEX'],
      )
      assert.equal(rows[0]?.split(',').length, 1150)
    }
  })
})

describe('the story', () => {
  it('starts with today on 26 November 2020, 10:00 in Baku, and never goes back', () => {
    assert.equal(story.today, Date.parse('2020-11-26T10:00:00+04:00'))
    const todays = story.steps.map(({ today }) => today)
    assert.deepEqual(
      todays,
      todays.toSorted((a, b) => a - b),
    )
    assert.equal(todays[0], story.today)
  })

  it('asks while bans hold in part of the country and five events settle', () => {
    assert.equal(cell('c3_cancel_public_events', 'AZE', '26Nov2020'), '2')
    assert.equal(cell('c3_flag', 'AZE', '26Nov2020'), '0')
    assert.equal(cell('c4_restrictions_on_gatherings', 'AZE', '26Nov2020'), '4')
    assert.equal(cell('c4_flag', 'AZE', '26Nov2020'), '0')
    assert.deepEqual(
      settledBy(dayInZone(ask.today, story.zone)).map(({ slug }) => slug),
      [
        'aura-carlos-fuentes',
        'how-mexico-trains-its-conservators',
        'from-ponce-to-amirov',
        'from-ponce-to-amirov-in-gabala',
        'posada-in-baku',
      ],
    )
  })

  it('settles no other event between the question and the answer', () => {
    assert.deepEqual(
      settledBy(dayInZone(answer.today, story.zone)),
      settledBy(dayInZone(ask.today, story.zone)),
    )
  })

  it('answers for Baku before it holds, and covers the events that wait', () => {
    const { measure } = answer
    assert.ok(measure.announced <= answer.today)
    assert.equal(measure.holdsFrom, day('2020-11-28'))
    const waiting = settledBy(dayInZone(ask.today, story.zone))
    for (const event of waiting) {
      assert.ok(startDay(event) >= measure.holdsFrom, event.id)
      assert.ok(startDay(event) <= (measure.statedUntil ?? Infinity), event.id)
    }
    const inBaku = waiting.filter(({ place }) => place.city === measure.jurisdiction.city)
    assert.deepEqual(inBaku.map(underAnswer), [
      ['hybrid', 30],
      ['in-person', 30],
      ['hybrid', 30],
      ['hybrid', 25],
    ])
  })

  it('closes the whole country on 20 December, before what was hybrid took place', () => {
    assert.equal(dayInZone(closure.today, story.zone), day('2020-12-20'))
    assert.equal(cell('c3_flag', 'AZE', '19Dec2020'), '0')
    assert.equal(cell('c3_flag', 'AZE', '20Dec2020'), '1')
    assert.equal(cell('c4_flag', 'AZE', '20Dec2020'), '1')
    const moved = settledBy(day('2020-12-20')).filter((event) => underAnswer(event)[0] === 'hybrid')
    assert.ok(moved.length >= 3)
  })

  it('supposes an opening of halls that leaves open-air evenings closed', () => {
    const { hypothesis } = whatIf
    assert.equal(hypothesis.holdsFrom, day('2021-05-01'))
    assert.ok(hypothesis.prevails)
    const after = plan.events.filter(
      (event) => startDay(event) >= hypothesis.holdsFrom && event.place.city === 'baku',
    )
    const settings = after.map(
      ({ place }) => venues.find(({ id }) => id === place.venues[0])?.setting,
    )
    assert.ok(settings.filter((setting) => setting === 'indoor').length >= 4)
    assert.equal(settings.filter((setting) => setting === 'outdoor').length, 2)
  })
})

describe('July 2021, when gatherings were limited to somewhere from 11 to 100 people', () => {
  it('has events of a declared reading that the limit alone would make hybrid', () => {
    assert.equal(cell('c4_restrictions_on_gatherings', 'AZE', '08Jul2021'), '3')
    assert.equal(cell('c4_restrictions_on_gatherings', 'AZE', '28Aug2021'), '4')
    const july = plan.events.filter(
      (event) => startDay(event) >= day('2021-07-01') && startDay(event) <= day('2021-07-31'),
    )
    assert.equal(july.length, 2)
    for (const { id, plan: alternatives } of july) {
      assert.equal(alternatives.reading, 'strict', id)
      const works = alternatives.options.find(({ minOnSite }) => 11 >= (minOnSite ?? 1))
      assert.equal(works?.format, 'hybrid', id)
    }
  })
})
