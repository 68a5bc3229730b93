import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { aProgramme } from '#tests/support/a-programme.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T06:00:00Z')

let desk: OpenDesk
let guest: Desk
let host: Desk
let viewer: Desk
let programme: string

const textOf = async (by: Desk, path: string): Promise<string> => (await by.get(path)).text()

const plan = async (title: string, given: Record<string, string> = {}): Promise<string> => {
  const answer = await guest.post('/desk/events/new', {
    programme,
    'title-en': title,
    'title-az': `${title} (az)`,
    discipline: 'music',
    date: '5 March 2021',
    'start-time': '19:00',
    'end-time': '21:00',
    owner: 'XX',
    visibility: 'XX',
    ...given,
  })
  assert.equal(answer.status, 303, await answer.text())
  return (answer.headers.get('location') ?? '').split('?', 1)[0] ?? ''
}

const joint = { owner: 'joint', visibility: 'joint' }

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([0-9a-f-]+)"`).exec(page)?.[1] ?? ''

const daysOffered = (page: string): string[] =>
  [...page.matchAll(/name="day"\s+value="([\d-]+)"\s+(checked|disabled)/g)].flatMap(
    ([, day = '', state]) => (state === 'checked' ? [day] : []),
  )

const create = async (at: string, page: string, days: readonly string[]): Promise<Response> => {
  const form = new FormData()
  form.set('series', hidden(page, 'series'))
  form.set('started-from', hidden(page, 'started-from'))
  for (const day of days) form.append('day', day)
  return guest.post(`${at}/series`, form)
}

const created = async (at: string, rule: string, leaveOut: readonly string[] = []) => {
  const page = await textOf(guest, `${at}/series?${rule}`)
  const days = daysOffered(page).filter((day) => !leaveOut.includes(day))
  const answer = await create(at, page, days)
  assert.equal(answer.status, 303, await answer.text())
  return { page, days, batch: answer.headers.get('location') ?? '' }
}

before(async () => {
  desk = await openDesk(deskRoutes, today)
  guest = await desk.signIn('XX', 'editor')
  host = await desk.signIn('YY', 'editor')
  viewer = await desk.signIn('XX', 'viewer')
  programme = await aProgramme(guest)
})
after(() => desk.close())

describe('repeating an event', () => {
  it('lists the dates, creates those that stay ticked, and takes them back as one step', async () => {
    const at = await plan('Film club')
    const { page, days, batch } = await created(at, 'rule=weeks&every=2&ends=times&times=5', [
      '2021-04-02',
    ])
    assert.match(page, /Friday,? 19 March 2021, 19:00–21:00/)
    assert.deepEqual(days, ['2021-03-19', '2021-04-16', '2021-04-30'])
    const told = await textOf(guest, batch)
    assert.match(told, /repeated “Film club”: 3 further events/)
    assert.match(await textOf(guest, at), /Part of a series of 4/)
    assert.doesNotMatch(await textOf(host, '/desk/events.csv'), /Film club/)

    const undone = await guest.post(`${batch}/undo`, {})
    assert.equal(undone.headers.get('location'), '/desk/lately?undone=3&proposed=0&left=0')
    assert.match(await textOf(guest, at), /Film club/)
    assert.doesNotMatch(await textOf(guest, at), /Part of a series/)
  })

  it('creates nothing before the dates were looked at, and once however often it is sent', async () => {
    const at = await plan('Reading evening')
    const page = await textOf(guest, `${at}/series?rule=months-weekday&every=1&ends=times&times=3`)
    const csv = async (): Promise<number> =>
      (await textOf(guest, '/desk/events.csv')).split('Reading evening').length - 1
    assert.equal(await csv(), 1)
    const days = daysOffered(page)
    assert.deepEqual(days, ['2021-04-02', '2021-05-07'])
    for (let times = 0; times < 20; times += 1) {
      assert.equal((await create(at, page, days)).status, 303)
    }
    assert.equal(await csv(), 3)
  })

  it('offers no day on which clocks skip the hour', async () => {
    const zone = { zone: 'America/Mexico_City', date: '21 March 2021' }
    const at = await plan('Night walk', { ...zone, 'start-time': '02:30', 'end-time': '' })
    const page = await textOf(guest, `${at}/series?rule=weeks&every=1&ends=times&times=4`)
    assert.deepEqual(daysOffered(page), ['2021-03-28', '2021-04-11'])
    assert.match(page, /Clocks skip this hour on that day/)
    const forced = await create(at, page, ['2021-04-04'])
    assert.equal(forced.status, 422)
    assert.match(await forced.text(), /clocks skip the hour of the event/)
  })

  it('says which field it cannot read, and keeps what was typed', async () => {
    const at = await plan('Arbitrary evening')
    const wrong = {
      'rule=weeks&every=0&times=3': /Write a whole number from 1 to 52/,
      'rule=weeks&every=1&times=61': /Write a whole number from 2 to 60/,
      'rule=weeks&every=1&times=-1': /Write a whole number from 2 to 60/,
      'rule=weeks&every=1&ends=until&until=soon': /cannot be read as a day/,
      'rule=weeks&every=1&ends=until&until=1+March+2021': /No further day follows/,
      'rule=days&days=7+May+2021%0Asome+Friday': /cannot be read as a day: some Friday/,
    }
    for (const [rule, words] of Object.entries(wrong)) {
      const answer = await guest.get(`${at}/series?${rule}`)
      assert.equal(answer.status, 422, rule)
      assert.match(await answer.text(), words)
    }
    const open = await plan('Without a day', { date: '', 'start-time': '', 'end-time': '' })
    assert.match(await textOf(guest, `${open}/series`), /A series needs a day to begin on/)
  })

  it('is refused for an event that somebody changed while the days were chosen', async () => {
    const at = await plan('Changed meanwhile')
    const page = await textOf(guest, `${at}/series?rule=weeks&every=1&ends=times&times=3`)
    const edit = await textOf(guest, `${at}/edit`)
    await guest.post(`${at}/edit`, {
      programme,
      'title-en': 'Changed in between',
      discipline: 'music',
      date: '5 March 2021',
      'started-from': hidden(edit, 'started-from'),
    })
    const answer = await create(at, page, daysOffered(page))
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Somebody changed the event while you chose/)
  })

  it('is for those who write, and for events of their own side', async () => {
    const at = await plan('Seen by both', { visibility: 'joint' })
    assert.equal((await viewer.get(`${at}/series`)).status, 403)
    assert.equal((await host.get(`${at}/series`)).status, 403)
    assert.equal((await host.post(`${at}/series`, {})).status, 403)
  })

  it('makes joint events of a joint one, which one side alone does not take back', async () => {
    const at = await plan('Of both', joint)
    const { page, batch } = await created(at, 'rule=months-day&every=1&ends=times&times=3')
    assert.match(page, /both see them at once/)
    assert.match(await textOf(host, at), /Part of a series of 3/)
    assert.match(await textOf(guest, batch), /both sides see these events/)
    assert.equal((await host.get(batch)).status, 404)
  })

  it('hands this event and all later ones on to be changed together', async () => {
    const at = await plan('Weekly lesson')
    await created(at, 'rule=weeks&every=1&ends=times&times=4')
    const second = /href="(\/desk\/events\/weekly-lesson-[^"]+)">12 Mar 2021/.exec(
      await textOf(guest, at),
    )?.[1]
    assert.ok(second !== undefined)
    const page = await textOf(guest, second)
    assert.match(page, /Change this and all 2 later ones/)
    const form = new FormData()
    for (const [, slug = ''] of page.matchAll(/name="event" value="([^"]+)"/g)) {
      form.append('event', slug)
    }
    const chosen = await (await guest.post('/desk/events/change', form)).text()
    assert.match(chosen, /3 events are chosen/)
    assert.doesNotMatch(chosen, /5 Mar 2021/)
  })
})

describe('duplicating an event', () => {
  it('opens the form with all that it says but the date, and creates nothing', async () => {
    const at = await plan('Original evening', { ...joint, 'summary-en': 'With a long summary' })
    const slug = at.split('/').at(-1) ?? ''
    const form = await textOf(guest, `/desk/events/new?from=${slug}`)
    assert.match(form, /value="Original evening"/)
    assert.match(form, /value="Original evening \(az\)"/)
    assert.match(form, /With a long summary/)
    assert.match(form, /A copy of “Original evening” with its date left open/)
    assert.match(form, /name="date"[^>]*\s+value=""/)
    assert.equal((await textOf(guest, '/desk/events.csv')).split('Original evening').length, 2)
  })

  it('is possible with what the other side shares, as one’s own', async () => {
    const at = await plan('Shared by the guest', { visibility: 'joint' })
    const form = await textOf(host, `/desk/events/new?from=${at.split('/').at(-1) ?? ''}`)
    assert.match(form, /value="Shared by the guest"/)
    assert.match(form, /value="YY"\s+checked/)
    const secret = await plan('For our eyes only')
    const missing = await host.get(`/desk/events/new?from=${secret.split('/').at(-1) ?? ''}`)
    assert.equal(missing.status, 404)
  })
})
