import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { naughtyStrings } from '#tests/support/naughty-strings.ts'

import { checkAddress } from './check-address.ts'

const own = 'https://culture.example'
const refusalOf = (text: string): string | undefined => {
  const checked = checkAddress(text, own)
  return checked.ok ? undefined : checked.refusal
}

describe('the address of a room', () => {
  it('is any https address, one of a private network too: only browsers go there', () => {
    for (const good of [
      'https://meet.example/a?b=c#d',
      'https://10.0.0.8/room',
      'https://[::1]/',
    ]) {
      assert.deepEqual(checkAddress(good, own), { ok: true, value: new URL(good).href })
    }
  })

  it('says what is wrong with any other', () => {
    assert.equal(refusalOf(''), 'address-is-missing')
    assert.equal(refusalOf('meet.example/a'), 'address-is-none')
    assert.equal(refusalOf('https://meet.example/a b'), 'address-is-none')
    assert.equal(refusalOf('javascript:alert(1)'), 'address-is-not-https')
    assert.equal(refusalOf('http://meet.example/a'), 'address-is-not-https')
    assert.equal(refusalOf('https://ana:secret@meet.example/'), 'address-holds-a-password')
    assert.equal(refusalOf(`https://meet.example/${'x'.repeat(10_000)}`), 'address-is-too-long')
    assert.equal(refusalOf(`${own}/en/r/token/join`), 'address-is-our-own')
  })

  it('never leaves a naughty string as anything but an address of https', () => {
    for (const text of naughtyStrings) {
      const checked = checkAddress(text, own)
      if (checked.ok) assert.match(checked.value, /^https:\/\/[^\s"<>]+$/)
    }
  })
})
