import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { aDescription, signedAt } from '#tests/support/agreement-factories.ts'
import { openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'
import { enterAgreement, unseenClauses } from '../service/record-agreement.ts'
import { ensureDatesAreReminded } from './ensure-dates-are-reminded.ts'

const today = Date.parse('2030-05-03T13:00:00Z')
const setting = { baseUrl: 'https://example.org', today, now: Date.now() }

type Mailed = { recipient: string; subject: string; text: string }

describe('reminders of legal dates', () => {
  let desk: OpenDesk
  let admin: pg.Client

  before(async () => {
    desk = await openDesk(
      (dependencies) => deskRoutes(dependencies, () => Promise.resolve([])),
      today,
    )
    admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    await desk.signIn('XX', 'editor')
    await desk.signIn('XX', 'viewer')
    await desk.signIn('YY', 'editor', 'es')
  })
  after(async () => {
    await admin.end()
    await desk.close()
  })

  /** In force since its signature for five years, renewed unless a notice comes a month before. */
  const record = (key: string, visibility: string): Promise<unknown> => {
    const actor = { ...operatorActingFor('xx-yy', 'XX'), member: randomUUID() }
    return asActor(desk.db, actor, (tx) =>
      enterAgreement(tx, actor, {
        visibility,
        description: aDescription(key, ['XX', 'YY']),
        clauses: {
          ...unseenClauses,
          force: { rule: { kind: 'on-trigger', trigger: { on: 'signature' } }, notBefore: [] },
          duration: { kind: 'term', period: { years: 5 }, from: 'force' },
          renewal: { kind: 'tacit', period: { years: 5 }, most: null },
          nonRenewal: { kind: 'before-end', period: { months: 1 } },
        },
        acts: [signedAt('2025-07-01')],
        announcedOn: null,
      }),
    )
  }
  const mailed = async (): Promise<Mailed[]> => {
    const { rows } = await admin.query<Mailed>(
      "select recipient, subject, text from access.mail where subject like '%notice%' or subject like '%avisar%' order by recipient, subject",
    )
    return rows
  }

  it('go once to whoever answers for a side, in their language, and to nobody else', async () => {
    await record('XX-YY-2025', 'joint')
    await record('XX-OURS', 'XX')
    await ensureDatesAreReminded(desk.db, setting)
    await ensureDatesAreReminded(desk.db, setting)
    const mails = await mailed()
    assert.deepEqual(
      mails.map(({ recipient }) => recipient),
      ['editor-en@xx.example', 'editor-en@xx.example', 'editor-es@yy.example'],
    )
    assert.match(mails[0]?.subject ?? '', /^In 2\d days: Last safe day for notice/)
    assert.match(mails[2]?.subject ?? '', /^En 2\d días: Último día seguro para avisar/)
    assert.doesNotMatch(mails[2]?.text ?? '', /XX-OURS/)
  })

  it('come again when the date is near', async () => {
    const earlier = (await mailed()).length
    await ensureDatesAreReminded(desk.db, { ...setting, today: Date.parse('2030-05-25T13:00:00Z') })
    assert.equal((await mailed()).length, earlier + 3)
  })
})
