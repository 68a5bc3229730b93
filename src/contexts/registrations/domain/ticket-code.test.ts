import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { readTicketCode, spelledCode, ticketCodeOf } from './ticket-code.ts'

const codes = fc.uuid({ version: 4 }).map(ticketCodeOf)
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('the code of a ticket', () => {
  it('is eight signs without I, L, O and U, the same for one registration', () => {
    assert.equal(ticketCodeOf('7b0a3c1e-0000-4000-8000-000000000001'), 'FC53R7G6')
    assert.equal(spelledCode('FC53R7G6'), 'FC53-R7G6')
    fc.assert(
      fc.property(codes, (code) => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) && code.length === 8),
    )
  })

  it('is read as people write it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const written = spelledCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
        assert.equal(readTicketCode(` ${written} `), code)
        assert.equal(readTicketCode(code.split('').join(' ')), code)
      }),
    )
  })

  it('with one wrong sign is no code', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.nat(31), (code, at, sign) => {
        const wrong = alphabet.charAt(sign)
        fc.pre(code[at] !== wrong)
        assert.equal(readTicketCode(code.slice(0, at) + wrong + code.slice(at + 1)), undefined)
      }),
    )
  })

  it('with two signs that changed places is no code', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.nat(7), (code, one, other) => {
        fc.pre(code[one] !== code[other])
        const letters = [...code]
        letters[one] = code.charAt(other)
        letters[other] = code.charAt(one)
        assert.equal(readTicketCode(letters.join('')), undefined)
      }),
    )
  })

  it('is not found in a name', () => {
    for (const text of ['', 'Leyla', 'Məmmədov', '12345678', 'ABCD-EFG']) {
      assert.equal(readTicketCode(text), undefined)
    }
  })
})
