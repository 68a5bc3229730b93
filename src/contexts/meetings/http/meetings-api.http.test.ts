import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { people } from '#contexts/directory/contract.ts'
import { newId } from '#kit/ids/ids.ts'
import { type ApiOfBoth, apiOfBoth } from '#tests/support/api-of-both.ts'
import { textAt } from '#tests/support/curl-examples.ts'
import { aFullName } from '#tests/support/directory-factories.ts'

const path = '/api/v1/desk/meetings'
const mexico = operatorActingFor('mx-az', 'MX')
const talk = { visibility: 'joint', title: { en: 'A talk on films' }, on: '2030-04' }
const envoy = { side: 'MX', name: 'Ana Ruiz', capacity: 'Ambassador', role: 'head' }

describe('meetings for programs of members', () => {
  let api: ApiOfBoth
  before(async () => {
    api = await apiOfBoth()
  })
  after(() => api.close())

  type Side = keyof ApiOfBoth['tokens']
  const post = (body: object, side: Side = 'MX', headers: Readonly<Record<string, string>> = {}) =>
    api.ask(path, { method: 'POST', token: api.tokens[side], body, headers })
  const record = async (said: object = {}): Promise<{ id: string; startedFrom: string }> => {
    const { status, data } = await post({ ...talk, ...said })
    assert.equal(status, 201, JSON.stringify(data))
    return { id: textAt(data, 'id'), startedFrom: textAt(data, 'revision') }
  }
  const read = (id: string, side: Side = 'MX') =>
    api.ask(`${path}/${id}`, { token: api.tokens[side] })
  const patch = (id: string, body: object, side: Side = 'MX') =>
    api.ask(`${path}/${id}`, { method: 'PATCH', token: api.tokens[side], body })
  const listed = async (side: Side): Promise<string> =>
    JSON.stringify((await api.ask(`${path}?limit=200`, { token: api.tokens[side] })).data)

  it('are recorded once for a key, with who takes part in which capacity', async () => {
    const earlier = await record({ title: { en: 'The talk before' } })
    const said = {
      ...talk,
      on: '2030-04-12',
      time: '10:00',
      place: { az: 'Bakı' },
      format: 'hybrid',
      previous: earlier.id,
      agenda: ['The list of films', 'The next talk'],
      sources: ['https://example.org/account'],
      participants: [
        envoy,
        { side: 'AZ', name: 'Elçin Quliyev', capacity: 'Minister', isActing: true },
        { thirdParty: 'UNESCO', name: 'Carl Fox' },
      ],
    }
    const key = { 'idempotency-key': 'a key of sixteen or more' }
    const first = await post(said, 'MX', key)
    assert.equal(first.status, 201, JSON.stringify(first.data))
    assert.equal(textAt((await post(said, 'MX', key)).data, 'id'), textAt(first.data, 'id'))
    const mixed = await post({ ...said, on: null }, 'MX', key)
    assert.equal(mixed.data['code'], 'key-names-another-request')

    const { data } = await read(textAt(first.data, 'id'), 'AZ')
    assert.equal(textAt(data, 'on'), '2030-04-12')
    assert.equal(textAt(data, 'participants.0.capacity'), 'Ambassador')
    assert.equal(textAt(data, 'participants.2.thirdParty'), 'UNESCO')
    assert.deepEqual(data['agenda'], said.agenda)
    const desk = await api.desk('AZ', 'editor')
    const page = await (await desk(`/desk/meetings/${textAt(data, 'slug')}`)).text()
    assert.match(page, /A talk on films[\s\S]*Elçin Quliyev/)
  })

  it('are recorded anew from what was read, and what is left out stays', async () => {
    const { id, startedFrom } = await record({ participants: [envoy], venue: 'A hall' })
    const revised = await patch(id, { startedFrom, on: '2030-04-13' }, 'AZ')
    assert.equal(revised.status, 200, JSON.stringify(revised.data))
    assert.equal(textAt(revised.data, 'venue'), 'A hall')
    assert.equal(textAt(revised.data, 'participants.0.name'), 'Ana Ruiz')
    const stale = await patch(id, { startedFrom, participants: [] })
    assert.equal(stale.status, 409)
    assert.equal(textAt(stale.data, 'errors.0.field'), 'startedFrom')
    const now = textAt(revised.data, 'revision')
    const emptied = await patch(id, { startedFrom: now, participants: [], on: null })
    assert.deepEqual(emptied.data['participants'], [])
    assert.equal(emptied.data['on'], null)
  })

  it('are recorded anew by one of several who started from the same', async () => {
    const { id, startedFrom } = await record()
    const halls = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']
    const all = await Promise.all(halls.map((venue) => patch(id, { startedFrom, venue })))
    assert.equal(all.filter(({ status }) => status === 200).length, 1)
    assert.ok(all.every(({ status }) => status === 200 || status === 409))
  })

  it('that one side keeps to itself the other neither reads nor continues', async () => {
    const { id, startedFrom } = await record({ visibility: 'own', title: { en: 'Covert talk' } })
    const theirs = await read(id, 'AZ')
    const none = await read(newId(), 'AZ')
    assert.deepEqual([theirs.status, theirs.data], [none.status, none.data])
    assert.match(await listed('MX'), /Covert talk/)
    assert.doesNotMatch(await listed('AZ'), /Covert talk/)
    assert.equal((await patch(id, { startedFrom, venue: 'A hall' }, 'AZ')).status, 404)

    const shown = await post({ ...talk, previous: id })
    assert.equal(textAt(shown.data, 'errors.0.field'), 'previous')
    assert.match(textAt(shown.data, 'errors.0.detail'), /both sides see/)
    assert.equal((await post({ ...talk, previous: id }, 'AZ')).status, 422)
    assert.equal((await post({ ...talk, previous: id, visibility: 'own' })).status, 201)
    assert.equal((await patch(id, { startedFrom, previous: id })).status, 422)
  })

  it('link before both sides nobody whom one alone has in its directory', async () => {
    const person = await asActor(api.db, mexico, (tx) =>
      people.enter(tx, mexico, {
        visibility: 'MX',
        actsFor: 'MX',
        names: [aFullName('Ana Ruiz')],
        posts: [],
      }),
    )
    const own = await post({ ...talk, visibility: 'own', participants: [{ ...envoy, person }] })
    assert.equal(textAt(own.data, 'participants.0.person'), person)
    const { id } = await record({ participants: [{ ...envoy, person }] })
    assert.doesNotMatch(JSON.stringify((await read(id, 'AZ')).data), new RegExp(person))
    const theirs = await post({ ...talk, participants: [{ ...envoy, person }] }, 'AZ')
    assert.equal(textAt(theirs.data, 'errors.0.field'), 'participants.0.person')
  })

  it('are refused by every field that is wrong', async () => {
    for (const [field, said, status] of [
      ['title', { title: {} }, 400],
      ['title.en', { title: { en: '' } }, 400],
      ['on', { on: 'April' }, 400],
      ['time', { time: '25:00' }, 400],
      ['format', { format: 'by-telephone' }, 400],
      ['sources.0', { sources: ['javascript:alert(1)'] }, 400],
      ['participants.0.side', { participants: [{ name: 'Nobody’s' }] }, 400],
      ['participants.0.name', { participants: [{ side: 'MX', name: ' ' }] }, 400],
      ['participants.0.side', { participants: [{ ...envoy, side: 'ZZ' }] }, 422],
      ['participants.0.institution', { participants: [{ ...envoy, institution: newId() }] }, 422],
      ['previous', { previous: newId() }, 422],
    ] as const) {
      const { status: is, data } = await post({ ...talk, ...said })
      assert.equal(is, status, JSON.stringify(data))
      assert.equal(textAt(data, 'errors.0.field'), field)
    }
    const participants = [envoy, { ...envoy, side: 'ZZ', person: newId() }]
    const { data } = await post({ ...talk, previous: newId(), participants })
    assert.deepEqual(
      ['errors.0.field', 'errors.1.field', 'errors.2.field'].map((at) => textAt(data, at)),
      ['previous', 'participants.1.side', 'participants.1.person'],
    )
    assert.equal((await patch(newId(), { startedFrom: newId() })).status, 404)
    const token = await api.tokenOf('MX', 'editor', 'read')
    assert.equal((await api.ask(path, { method: 'POST', token, body: talk })).status, 403)
  })

  it('would be seen by the other side if a policy read every row', async () => {
    await record({ visibility: 'own', title: { en: 'Covert to the last' } })
    assert.doesNotMatch(await listed('AZ'), /Covert to the last/)
    for (const table of ['meeting', 'meeting_revision']) {
      await api.asAdmin(
        `create policy leaks on meetings.${table} for select to alternat_side using (true)`,
      )
    }
    assert.match(await listed('AZ'), /Covert to the last/)
  })
})
