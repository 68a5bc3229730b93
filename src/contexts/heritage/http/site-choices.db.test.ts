import { deepEqual, equal } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { foundRelation } from '#contexts/relations/contract.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { aSite } from '#tests/support/heritage-factories.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'

import { enterSite, enterSites } from '../service/enter-site.ts'
import { siteChoices } from './site-choices.ts'

const memberOf = (side: string): Actor => ({
  ...operatorActingFor(aRelation.id, side),
  member: randomUUID(),
})
const ours = memberOf('XX')
const theirs = memberOf('YY')

// More than a search by name takes into account.
const many = 600

describe('a site to choose', () => {
  let opened: OpenFreshDatabase

  before(async () => {
    opened = await openFreshDatabase(2)
    const { db } = opened
    await foundRelation(db, aRelation)
    await asActor(db, theirs, (tx) =>
      enterSites(
        tx,
        theirs,
        Array.from({ length: many }, () => aSite('Aqueduct')),
      ),
    )
    await asActor(db, ours, async (tx) => {
      await enterSite(tx, ours, aSite('Great aqueduct at the far end of the long street'))
      await enterSite(tx, ours, aSite('Zenithal observatory', { visibility: 'XX' }))
    })
  })
  after(() => opened.close())

  const choices = (actor: Actor, name: string, owner?: string) =>
    asActor(opened.db, actor, async (tx) => {
      const asked = { relation: aRelation.id, name, ...(owner !== undefined && { owner }) }
      return (await siteChoices(tx, asked, 'en')).map(({ label }) => label)
    })
  const aqueduct = 'Great aqueduct at the far end of the long street'

  it('is found among those of one side, however many of the other bear the likest name', async () => {
    deepEqual(await choices(ours, 'aqueduct', 'XX'), [aqueduct])
    deepEqual(await choices(ours, 'aqueduct', 'YY'), Array(12).fill('Aqueduct'))
    deepEqual(new Set(await choices(ours, 'aqueduct')), new Set(['Aqueduct']))
  })

  it('is the first of that side where no name is typed', async () => {
    deepEqual(await choices(ours, '', 'XX'), [aqueduct, 'Zenithal observatory'])
    equal((await choices(ours, '', 'YY')).length, 12)
  })

  it('is found by a name of which one word is mistyped', async () => {
    deepEqual(await choices(ours, 'grxat aqueduct', 'XX'), [aqueduct])
    deepEqual(await choices(ours, 'zenithal obsxrvatory', 'XX'), ['Zenithal observatory'])
    deepEqual(await choices(ours, 'zenithal obsxrvatory', 'YY'), [])
  })

  it('is not there for whom it is hidden from, whatever side is asked for', async () => {
    for (const owner of ['XX', undefined]) {
      for (const name of ['zenithal observatory', 'zenithal obsxrvatory', '']) {
        const found = await choices(theirs, name, owner)
        equal(found.includes('Zenithal observatory'), false, `${name} ${String(owner)}`)
      }
    }
  })
})
