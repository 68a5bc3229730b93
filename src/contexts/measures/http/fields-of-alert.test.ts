import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import { partsOf } from '../domain/alert.ts'
import { fieldsOfAlert } from './fields-of-alert.ts'
import { readAlert } from './read-alert.ts'

const filled = (name: string, language: 'en' | 'es' | 'az' = 'en'): Record<string, string> => {
  const file = new URL(`../../../../tests/fixtures/cap-1.2/${name}`, import.meta.url)
  const read = readAlert(readFileSync(file))
  assert.ok(read.ok)
  const [part] = partsOf(read.value)
  assert.ok(part)
  const place = { country: 'AZ', region: 'AZ-BA', city: 'baku' }
  const setting = { language, zone: 'Asia/Baku', place, side: 'AZ', replaces: ['earlier'] }
  return Object.fromEntries(fieldsOfAlert(read.value, part, setting))
}

describe('the form that an alert fills', () => {
  it('has every language, the place, the period and the source, and no rule', () => {
    const { alert, 'alert-text': text, ...fields } = filled('closure-two-languages.xml')
    assert.deepEqual(fields, {
      'title-en': 'Public events in Baku suspended',
      'title-az': 'Bakıda ictimai tədbirlər dayandırılır',
      place: 'AZ/AZ-BA/baku',
      from: '2020-11-28',
      until: '2021-01-14',
      announced: '2020-11-25',
      'announced-time': '18:00',
      'source-name': 'An authority that does not exist',
      'source-url': 'https://authority.example/2020-1',
      visibility: 'public',
      replaces: 'earlier',
    })
    assert.match(text ?? '', /Hold events online & keep your distance/)
    assert.match(alert ?? '', /made-up-2020-1/)
  })

  it('speaks the language of the reader where the alert does', () => {
    assert.equal(filled('closure-two-languages.xml', 'az')['source-name'], 'Uydurma qurum')
    assert.equal(
      filled('oasis-amber-two-languages.xml', 'az')['title-es'],
      'Alerta Amber en el condado de Los Ángeles',
    )
  })

  it('leaves the end open and the day of sending where nothing else is said', () => {
    const fields = filled('oasis-homeland-security.xml')
    assert.equal(fields['from'], '2003-04-03')
    assert.equal(fields['until'], '')
  })
})
