import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { deskRoutes as meetingRoutes } from '#contexts/meetings/routes.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import { deskRoutes } from '#contexts/readouts/routes.ts'
import { saveInstitution } from '#contexts/relations/contract.ts'
import { newId } from '#kit/ids/ids.ts'
import { aDescription, aRecord } from '#tests/support/agreement-factories.ts'
import { formFields } from '#tests/support/form-fields.ts'
import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

const account = readFileSync(
  new URL('../fixtures/readouts/mexico-azerbaijan-2020.txt', import.meta.url),
  'utf8',
)
const today = Date.parse('2020-12-01T10:00:00Z')
const path = '/desk/readouts/capture'

const forms = (fields: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const changed = (
  fields: readonly (readonly [string, string])[],
  changes: Readonly<Record<string, string>>,
): FormData => {
  const kept = fields.filter(([name]) => !(name in changes))
  return forms([...kept, ...Object.entries(changes)])
}

/** The relation of the tests is between two made-up sides, so the text leaves open who is whose. */
const sides: Readonly<Record<string, string>> = {
  'person-0-side': 'XX',
  'person-1-side': 'YY',
  'undertaking-0-whose': 'YY',
  'undertaking-1-whose': 'XX',
  'undertaking-2-whose': 'both',
  'institution-0-side': 'YY',
  'institution-1-side': 'neither',
  'institution-2-side': 'XX',
  'institution-3-side': 'XX',
}

describe('capturing a meeting from a text', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk
  let admin: pg.Client

  before(async () => {
    desk = await openDesk(
      (dependencies) => [
        ...deskRoutes(dependencies),
        ...meetingRoutes(dependencies, async () => [], { beside: readouts.besideMeeting }),
      ],
      today,
    )
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('XX', 'viewer')
    admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await desk.close()
  })

  const read = async (text: string): Promise<Response> =>
    ours.post(
      path,
      forms([
        ['step', 'read'],
        ['text', text],
      ]),
    )
  const reviewed = async (text = account) => formFields(await (await read(text)).text())
  const stored = async (): Promise<number> => {
    const { rows } = await admin.query<{ count: string }>(`
      select (select count(*) from meetings.meeting) + (select count(*) from directory.person)
        + (select count(*) from relations.institution) + (select count(*) from meetings.undertaking)
        + (select count(*) from readouts.source) + (select count(*) from readouts.mention) as count`)
    return Number(rows[0]?.count)
  }
  const textOf = async (address: string, as = ours): Promise<string> =>
    (await as.get(address)).text()

  it('shows every finding in the text, and stores nothing', async () => {
    const kept = await stored()
    const page = await (await read(account)).text()
    for (const kind of [
      'date',
      'place',
      'person',
      'institution',
      'agreement',
      'discipline',
      'undertaking',
    ]) {
      assert.match(page, new RegExp(`<mark class="found found-${kind}"`), kind)
    }
    assert.match(
      page,
      /First Deputy Minister\nActing Minister of Culture of the Republic of Azerbaijan\nVice Minister/,
    )
    assert.equal(await stored(), kept)
  })

  it('lets a person say whether an institution is one that its name only reminds of', async () => {
    const arts = {
      id: newId(),
      visibility: 'joint',
      side: 'XX',
      kind: 'institute' as const,
      name: { en: 'National Institute of Painted Arts and Letters' },
      sources: [],
    }
    await asActor(desk.db, operatorActingFor('xx-yy', 'XX'), (tx) =>
      saveInstitution(tx, { relation: 'xx-yy', institution: arts }),
    )
    const page = await (
      await read('On 5 May 2020 Ana Ruiz visited the National Institute of Painted Arts.')
    ).text()
    const entry = /<select[^>]*name="institution-0-entry"[^]*?<\/select>/.exec(page)?.[0] ?? ''
    const options = [...entry.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)
    assert.deepEqual(options.slice(0, 3), ['', 'new', arts.id])
    assert.deepEqual(
      formFields(page).filter(([name]) => name === 'institution-0-entry'),
      [['institution-0-entry', '']],
    )
  })

  it('knows an agreement that the text names in another language than its reader', async () => {
    const actor = operatorActingFor('xx-yy', 'XX')
    const title = {
      en: 'Agreement on Cooperation in Education, Science, Youth, Culture and Sports',
      az: 'Təhsil, elm, gənclər, mədəniyyət və idman sahələrində əməkdaşlıq haqqında Saziş',
    }
    const { clauses } = aRecord({ kind: 'on-trigger', trigger: { on: 'signature' } })
    const { id } = await asActor(desk.db, actor, (tx) =>
      enterAgreement(tx, actor, {
        visibility: 'joint',
        description: { ...aDescription('XX-YY-1', ['XX', 'YY']), title },
        clauses,
        acts: [],
        announcedOn: null,
      }),
    )
    const reader = await desk.signIn('YY', 'editor', 'az')
    const sent = forms([
      ['step', 'read'],
      ['text', account],
    ])
    const fields = new Map(formFields(await (await reader.post(path, sent)).text()))
    assert.equal(fields.get('agreement-0-entry'), id)
  })

  it('asks for what the text leaves open, field by field, and keeps what was written', async () => {
    const fields = await reviewed()
    const answer = await ours.post(
      path,
      changed(fields, { step: 'confirm', title: '', on: 'soon', place: 'Gabala' }),
    )
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /href="#title"/)
    assert.match(page, /href="#on"/)
    assert.match(page, /href="#undertaking-2-whose"/)
    assert.match(page, /value="Gabala"/)
  })

  it('becomes a meeting with its people, undertakings, entries and links, at once', async () => {
    const fields = await reviewed()
    const confirmation = changed(fields, {
      ...sides,
      step: 'confirm',
      keep: 'shared',
      publisher: 'An agency',
    })
    const answer = await ours.post(path, confirmation)
    assert.equal(answer.status, 303, await answer.text())
    const address = (answer.headers.get('location') ?? '').replace(/\?.*/, '')
    const page = await textOf(address)
    assert.match(
      page,
      /First Deputy Minister; Acting Minister of Culture of the Republic of Azerbaijan; Vice Minister · acting/,
    )
    assert.match(page, /International Mugham Center/)
    assert.match(page, /An agency/)
    const again = await ours.post(path, confirmation)
    assert.equal(again.headers.get('location'), answer.headers.get('location'))
    const { rows } = await admin.query<{ acting: string; posts: string }>(`
      select count(*) filter (where acting) as acting, count(*) as posts from directory.post`)
    assert.deepEqual(rows[0], { acting: '1', posts: '4' })
  })

  it('keeps what is ascribed to the other side from it, and shows it the rest', async () => {
    const { rows } = await admin.query<{ slug: string }>(
      'select slug from meetings.meeting limit 1',
    )
    const page = await textOf(`/desk/meetings/${rows[0]?.slug ?? ''}`, theirs)
    assert.match(page, /For 2021 the Embassy plans events/)
    assert.doesNotMatch(page, /ready to go on supporting/)
    const source = /\/desk\/readouts\/sources\/[0-9a-f-]+/.exec(page)?.[0] ?? ''
    assert.match(await textOf(source, theirs), /An agency/)
  })

  it('is added to a meeting on record of that day, whose people, title and readers stay', async () => {
    const told = account.replace('Anar Karimov', 'Anar Karimov and Deputy Minister Leyla Aliyeva')
    const fields = await reviewed(told)
    const into = new Map(fields).get('into') ?? ''
    assert.notEqual(into, '')
    const addition = {
      ...sides,
      'person-2-side': 'YY',
      step: 'confirm',
      title: '',
      on: 'soon',
      visibility: 'own',
    }
    const answer = await ours.post(path, changed(fields, addition))
    assert.equal(answer.status, 303, await answer.text())
    const page = await textOf((answer.headers.get('location') ?? '').replace(/\?.*/, ''), theirs)
    assert.match(page, /Leyla Aliyeva/)
    const { rows } = await admin.query<{ meetings: string; people: string }>(`
      select count(distinct m.id) as meetings, (select count(*) from meetings.participant
        where revision = (select id from meetings.meeting_revision order by step desc limit 1)) as people
      from meetings.meeting m`)
    assert.deepEqual(rows[0], { meetings: '1', people: '3' })

    const gone = '00000000-0000-4000-8000-000000000000'
    const refused = await ours.post(path, changed(fields, { ...addition, into: gone }))
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /the meeting is not there any more/)
  })

  it('does not show the other side a text that is kept for our side, nor a private meeting', async () => {
    const fields = await reviewed()
    const confirmation = changed(fields, {
      ...sides,
      step: 'confirm',
      into: '',
      visibility: 'own',
      title: 'Covert talk',
    })
    const answer = await ours.post(path, confirmation)
    const address = (answer.headers.get('location') ?? '').replace(/\?.*/, '')
    const page = await textOf(address)
    const source = /\/desk\/readouts\/sources\/[0-9a-f-]+/.exec(page)?.[0] ?? ''
    assert.equal((await ours.get(source)).status, 200)
    assert.equal((await theirs.get(source)).status, 404)
    assert.equal((await theirs.get(address)).status, 404)
    assert.doesNotMatch(await textOf('/desk/meetings', theirs), /Covert/)
  })

  it('leaves nothing behind when a part of it cannot be stored', async () => {
    const fields = await reviewed()
    const kept = await stored()
    const confirmation = changed(fields, {
      ...sides,
      step: 'confirm',
      'person-1-entry': '00000000-0000-4000-8000-000000000000',
    })
    const answer = await ours.post(path, confirmation)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /not there any more/)
    assert.equal(await stored(), kept)
  })

  it('says what is wrong with what was brought', async () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['', /There is no text yet/],
      ['Посол был вчера принят министром и поблагодарил его за помощь.', /none of English/],
      ['A word. '.repeat(13_000), /longer than 100,000/],
    ]
    for (const [text, says] of wrong) {
      const answer = await read(text)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), says)
    }
    const binary = forms([['step', 'read']])
    binary.append('file', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0x00, 0x80])]), 'photo.jpg')
    assert.match(await (await ours.post(path, binary)).text(), /no plain text in UTF-8/)
  })

  it('is for those who may record', async () => {
    assert.equal((await viewer.get(path)).status, 403)
    assert.equal((await viewer.post(path, forms([['step', 'confirm']]))).status, 403)
  })

  it('takes any text as text, with marks from right to left', async () => {
    const plain = await (await read(`${account}\nplain`)).text()
    const naughty = await (await read(`${account}\n\u200f${naughtyStrings.join('\n')}`)).text()
    assert.deepEqual(broughtIn(naughty, plain), [])
  })
})
