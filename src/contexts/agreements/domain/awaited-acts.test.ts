import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { awaitedActs } from './awaited-acts.ts'
import type { ForceFinding } from './force-finding.ts'
import type { Missing } from './ground.ts'
import type { Standing } from './life.ts'

const found = (missing: readonly Missing[]): ForceFinding => ({
  verdict: 'undetermined',
  days: [],
  triggers: [],
  missing,
  because: [],
})

const partiesOf = (standing: Standing, missing: readonly Missing[] = []) =>
  awaitedActs({ standing, force: found(missing) }).map(({ party }) => party)

const notification: Missing = { fact: 'notification', party: 'AZ', had: 1 }

describe('acts that an agreement waits for', () => {
  it('names whose act it is, or that either side can do it', () => {
    deepEqual(partiesOf({ state: 'signed', missing: [notification] }), ['AZ'])
    deepEqual(partiesOf({ state: 'signed', missing: [{ fact: 'exchange-of-notes' }] }), [null])
    deepEqual(partiesOf({ state: 'unsigned' }), [null])
  })

  it('waits on while a text is applied provisionally', () => {
    const since = { precision: 'day', first: 17_000, last: 17_000 } as const
    deepEqual(partiesOf({ state: 'provisional', since }, [notification]), ['AZ'])
  })

  it('asks nobody for what is only not on record, nor once it binds', () => {
    deepEqual(partiesOf({ state: 'signed', missing: [{ fact: 'clause' }] }), [])
    deepEqual(partiesOf({ state: 'comes-into-force', on: 17_000 }, [notification]), [])
  })
})
