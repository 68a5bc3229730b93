import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { deskRoutes } from '#contexts/agreements/routes.ts'
import { formFields } from '#tests/support/form-fields.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { tenClauses } from './ten-clauses.ts'

const today = Date.parse('2030-05-03T13:00:00Z')

const described = {
  key: 'XX-YY-2029',
  'title-en': 'Agreement on cultural cooperation',
  level: 'intergovernmental',
  'party-0': 'XX',
  'party-1': 'YY',
  fields: 'culture',
  authenticLanguages: 'es, az',
  prevailing: 'equally-authentic',
  signedOn: '2029-10-20',
}

const inText = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

describe('final clauses as a lawyer enters them', () => {
  let desk: OpenDesk
  let ours: Desk
  let path: string

  before(async () => {
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies, () => Promise.resolve([])),
      today,
    )
    ours = await desk.signIn('XX', 'editor')
    const answer = await ours.post('/desk/agreements/new', described)
    path = (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  })
  after(() => desk.close())

  /** What a browser would send of the form as it is shown. */
  const asShown = async (): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(formFields(await (await ours.get(`${path}/clauses`)).text()))

  for (const { of, entered, readBack } of tenClauses) {
    it(`read back in three languages before they are recorded: ${of}`, async () => {
      const answer = await ours.post(`${path}/clauses`, { ...(await asShown()), ...entered })
      const page = inText(await answer.text())
      assert.equal(answer.status, 200, page)
      for (const sentences of Object.values(readBack)) {
        for (const sentence of sentences) assert.ok(page.includes(sentence), `${sentence}\n${page}`)
      }
    })
  }

  it('stand on the page of the agreement once they are recorded', async () => {
    const [{ entered, readBack }] = tenClauses
    const answer = await ours.post(`${path}/clauses`, {
      ...(await asShown()),
      ...entered,
      step: 'record',
    })
    assert.equal(answer.status, 303, await answer.text())
    const page = inText(await (await ours.get(path)).text())
    for (const sentence of readBack.en) assert.ok(page.includes(sentence), sentence)
  })
})
