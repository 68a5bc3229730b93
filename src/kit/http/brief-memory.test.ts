import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { openBriefMemory } from './brief-memory.ts'

const openCounted = () => {
  let generation = 0
  let reads = 0
  const memory = openBriefMemory<number>(() => generation)
  return {
    recall: (key = 'an event') => memory(key, () => Promise.resolve((reads += 1))),
    memory,
    announce: () => (generation += 1),
  }
}

describe('what is remembered briefly', () => {
  it('is read once for all who ask at the same time', async () => {
    const { recall } = openCounted()
    const answers = await Promise.all(Array.from({ length: 100 }, () => recall()))
    assert.deepEqual([...new Set(answers)], [1])
    assert.equal(await recall('another event'), 2)
  })

  it('is read anew after an announcement, also when that came while it was read', async () => {
    const { recall, announce } = openCounted()
    const early = recall()
    announce()
    assert.deepEqual([await early, await recall()], [1, 2])
  })

  it('is read anew after half a minute', async (context) => {
    const { recall } = openCounted()
    const start = performance.now()
    await recall()
    const clock = context.mock.method(performance, 'now', () => start + 29_000)
    assert.equal(await recall(), 1)
    clock.mock.mockImplementation(() => start + 31_000)
    assert.equal(await recall(), 2)
  })

  it('is not remembered when it could not be read', async () => {
    const { recall, memory } = openCounted()
    const failing = () => Promise.reject(new Error('the database is away'))
    await assert.rejects(memory('an event', failing), /is away/)
    assert.equal(await recall(), 1)
  })

  it('does not grow without end', async () => {
    const { recall } = openCounted()
    await recall()
    for (let n = 0; n < 600; n += 1) await recall(String(n))
    assert.equal(await recall(), 602)
  })
})
