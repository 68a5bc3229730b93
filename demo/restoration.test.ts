import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { restoration } from '#contexts/restoration/contract.ts'

import { readDemoWorld } from './demo-world.ts'

const world = readDemoWorld()
const told = restoration.readFile(world.restoration)

describe('the restoration of the demo world', () => {
  it('names institutions that are in the directory', () => {
    const known = new Set(world.institutions.map(({ id }) => id))
    for (const { institution } of [...told.competences, ...told.offers]) {
      assert.ok(known.has(institution), institution)
    }
  })

  it('marks as an example whatever has no source', () => {
    for (const { institution, content } of told.competences) {
      assert.equal(content.illustrative, content.sources.length === 0, institution)
    }
    const made = [
      ...told.needs.map(({ content }) => content),
      ...told.offers.map(({ content }) => content),
      ...told.projects.map(({ scope }) => scope),
    ]
    assert.ok(made.every(({ illustrative }) => illustrative))
  })

  it('says everything in the three languages', () => {
    const texts = [
      ...told.competences.map(({ content }) => content.words),
      ...told.needs.flatMap(({ content }) => [content.title, content.words]),
      ...told.offers.map(({ content }) => content.words),
      ...told.projects.flatMap(({ scope }) => [
        scope.title,
        scope.words,
        ...scope.phases.map(({ title }) => title),
      ]),
    ]
    for (const text of texts) assert.deepEqual(Object.keys(text), ['en', 'es', 'az'])
  })

  it('would be refused with a wrong day or an unknown kind of work', () => {
    const wrong = {
      ...told,
      competences: [],
      needs: [],
      offers: [{ content: { works: ['magic'] } }],
    }
    assert.throws(() => restoration.readFile(wrong))
  })
})
