import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anEventView } from '#tests/support/an-event-view.ts'

import { replayCsv } from './replay-csv.ts'
import { replayPage } from './replay-page.ts'
import { type ReplayedEvent, replayView, totalAt } from './view-model.ts'

const replayed = (title: string): ReplayedEvent => ({
  view: anEventView({ content: { title: { en: title } }, slug: 'arbitrary' }),
  onTheDay: 'online',
  steps: [
    { daysBefore: 60, outcome: 'in-person' },
    { daysBefore: 10, outcome: 'online' },
  ],
  settlings: [
    { lead: 30, settled: 'in-person', changes: 1, notice: 10 },
    { lead: 21, settled: 'in-person', changes: 1, notice: 10 },
    { lead: 14, settled: 'in-person', changes: 1, notice: 10 },
    { lead: 7, settled: 'online', changes: 0, notice: 7 },
  ],
})

const viewOf = (events: readonly ReplayedEvent[]) =>
  replayView(
    { programmes: [{ id: 'p', title: { en: 'Arbitrary year' } }], programme: { id: 'p' }, events },
    { year: undefined, language: 'en' },
  )

describe('a replay', () => {
  it('adds up the changes of each lead time, with the shortest notice among those that changed', () => {
    const two = [replayed('One'), replayed('Two')]
    assert.deepEqual(totalAt(two, 30), { changes: 2, shortest: 10 })
    assert.deepEqual(totalAt(two, 7), { changes: 0, shortest: undefined })
  })

  it('says in a sentence what to learn', () => {
    assert.equal(
      viewOf([replayed('One')]).lesson,
      'Settling 7 days ahead would have meant no change after the decision; settling 30 days ahead, one. Whoever settles later promises less and changes less; the price is that guests learn the format later.',
    )
  })

  it('draws each event as a strip that can be heard', () => {
    const page = String(replayPage(viewOf([replayed('One')])))
    assert.ok(page.includes('One: 60 days before in person; 10 days before online'))
  })

  it('teaches what it needs where there is nothing to replay', () => {
    assert.ok(String(replayPage(viewOf([]))).includes('Nothing to replay yet'))
  })

  it('never shows a script as markup', () => {
    const script = '<script>alert(1)</script>'
    assert.ok(!String(replayPage(viewOf([replayed(script)]))).includes(script))
  })

  it('as a file has a row for each event and lead time, and no formulas', () => {
    const [head, first, ...rest] = replayCsv([replayed('=1+1')], 'en')
      .trim()
      .split('\n')
    assert.equal(head, 'event,title,date,lead_days,settled,changes,notice_days,on_the_day')
    assert.equal(first, "arbitrary,'=1+1,2020-12-21,30,in-person,1,10,online")
    assert.equal(rest.length, 3)
  })
})
