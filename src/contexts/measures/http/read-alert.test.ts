import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import { type Alert, partsOf } from '../domain/alert.ts'
import { type AlertProblem, readAlert } from './read-alert.ts'

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../../tests/fixtures/cap-1.2/${name}`, import.meta.url))

const accepted = (bytes: Uint8Array): Alert => {
  const read = readAlert(bytes)
  assert.ok(read.ok, read.ok ? '' : read.refusal.kind)
  return read.value
}

const refused = (bytes: Uint8Array | string): AlertProblem => {
  const read = readAlert(Buffer.from(bytes))
  assert.ok(!read.ok)
  return read.refusal
}

const closure = fixture('closure-two-languages.xml').toString()

/** The made-up alert with one thing changed; the change must be there to make. */
const changed = (from: string | RegExp, to: string): string => {
  const text = closure.replace(from, to)
  assert.notEqual(text, closure)
  return text
}

const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length

describe('the examples of the specification', () => {
  it('A.1: an alert without language, period or code', () => {
    const alert = accepted(fixture('oasis-homeland-security.xml'))
    assert.equal(alert.message, 'alert')
    assert.deepEqual(alert.reference, {
      sender: 'hsas@dhs.gov',
      identifier: '43b080713727',
      sent: Date.parse('2003-04-02T19:39:01Z'),
    })
    const [info] = alert.infos
    assert.equal(info?.language, 'en-US')
    assert.equal(info.onset, null)
    assert.equal(info.web, 'http://www.dhs.gov/dhspublic/display?theme=29')
  })

  it('A.2: a period, a shape on the map, and several codes', () => {
    const [info] = accepted(fixture('oasis-thunderstorm.xml')).infos
    assert.equal(info?.expires, Date.parse('2003-06-17T23:00:00Z'))
    assert.equal(info.areas[0]?.isDrawn, true)
    assert.equal(info.areas[0].geocodes.length, 3)
  })

  it('A.3: an update names the alert that it follows', () => {
    const alert = accepted(fixture('oasis-earthquake-update.xml'))
    assert.equal(alert.message, 'update')
    assert.deepEqual(alert.references, [
      {
        sender: 'trinet@caltech.edu',
        identifier: 'TRI13970876.1',
        sent: Date.parse('2003-06-12T03:30:00Z'),
      },
    ])
  })

  it('A.4: two languages are one part', () => {
    const parts = partsOf(accepted(fixture('oasis-amber-two-languages.xml')))
    assert.equal(parts.length, 1)
    assert.deepEqual(
      parts[0]?.map(({ headline }) => headline),
      ['Amber Alert in Los Angeles County', 'Alerta Amber en el condado de Los Ángeles'],
    )
  })
})

describe('parts of an alert', () => {
  it('are another one where a language comes again, or the period differs', () => {
    assert.equal(partsOf(accepted(Buffer.from(closure))).length, 1)
    assert.equal(partsOf(accepted(Buffer.from(changed('>az<', '>en<')))).length, 2)
    const other = changed('2021-01-15T00:00:00+04:00', '2021-02-15T00:00:00+04:00')
    assert.equal(partsOf(accepted(Buffer.from(other))).length, 2)
  })
})

describe('what is not an alert', () => {
  it('has a document type, whatever stands in it', () => {
    const external = '<!DOCTYPE alert [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    for (const doctype of [external, bomb, '<!doctype html>']) {
      const text = changed('<!-- Made up', `${doctype}\n<!-- Made up`)
      assert.deepEqual(refused(text), { kind: 'has-doctype', line: 2 })
    }
  })

  it('uses an entity that nobody declared', () => {
    const problem = refused(changed('&amp;', '&wide;'))
    assert.deepEqual(
      [problem.kind, 'line' in problem && problem.line],
      ['not-well-formed', lineOf(closure, '&amp;')],
    )
  })

  it('is cut off, or is nothing at all', () => {
    const half = closure.slice(0, closure.length / 2)
    const problem = refused(half)
    assert.equal(problem.kind, 'not-well-formed')
    assert.equal('line' in problem && problem.line, half.split('\n').length)
    for (const text of ['', 'no XML', '<alert']) assert.equal(refused(text).kind, 'not-well-formed')
  })

  it('is not UTF-8, says otherwise, or lies about it', () => {
    const latin = Buffer.from(changed('An authority', 'Une autorité'), 'latin1')
    const problem = refused(latin)
    assert.equal(problem.kind, 'not-utf-8')
    assert.ok('line' in problem && problem.line > 1)
    assert.equal(refused(Buffer.from(closure, 'utf16le')).kind, 'not-utf-8')
    assert.deepEqual(refused(changed('encoding="UTF-8"', 'encoding="ISO-8859-1"')), {
      kind: 'other-encoding',
      line: 1,
      encoding: 'ISO-8859-1',
    })
    assert.ok(readAlert(Buffer.from(`\uFEFF${closure}`)).ok)
  })

  it('is of another version, or of another kind', () => {
    assert.deepEqual(refused(changed('cap:1.2', 'cap:1.1')), {
      kind: 'is-another-version',
      line: 3,
      version: '1.1',
    })
    assert.deepEqual(refused('<feed xmlns="http://www.w3.org/2005/Atom"/>'), {
      kind: 'is-no-alert',
      line: 1,
    })
    assert.equal(refused('<alert/>').kind, 'is-no-alert')
  })

  it('is too large, too deep, or has too many elements', () => {
    assert.equal(refused('a'.repeat(1024 * 1024 + 1)).kind, 'too-large')
    assert.equal(refused('<a>'.repeat(100_000)).kind, 'too-deep')
    assert.equal(refused(`<a>${'<b/>'.repeat(20_001)}</a>`).kind, 'too-many-elements')
  })

  it('lacks what it must say, or says it twice', () => {
    assert.deepEqual(refused(changed(/ *<cap:identifier>.*\n/, '')), {
      kind: 'element-is-missing',
      line: 3,
      element: 'identifier',
    })
    assert.deepEqual(refused(changed(/( *<cap:sender>.*\n)/, '$1$1')), {
      kind: 'element-is-repeated',
      line: 6,
      element: 'sender',
    })
    assert.equal(refused(changed(/<cap:info>[^]*<\/cap:info>/, '')).kind, 'says-nothing')
  })

  it('names a time that does not exist, and a reference that cannot be followed', () => {
    const sent = '2020-11-25T18:00:00+04:00</cap:sent>'
    assert.deepEqual(refused(changed(sent, '2020-11-31T18:00:00+04:00</cap:sent>')), {
      kind: 'time-cannot-be-read',
      line: 6,
      element: 'sent',
    })
    const naming = (reference: string) =>
      changed('<cap:info>', `<cap:references>${reference}</cap:references><cap:info>`)
    assert.equal(refused(naming('nobody')).kind, 'reference-cannot-be-read')
  })

  it('is a test or an exercise, or only an acknowledgement', () => {
    for (const status of ['Test', 'Exercise', 'Draft', 'System', '']) {
      const problem = refused(changed('>Actual<', `>${status}<`))
      assert.equal(problem.kind, status === '' ? 'element-is-missing' : 'is-not-actual')
    }
    assert.equal(refused(changed('>Alert<', '>Ack<')).kind, 'is-no-measure')
  })
})
