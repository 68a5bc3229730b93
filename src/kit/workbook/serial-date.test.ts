import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { shownByBuiltIn, shownByCode } from './number-format.ts'
import { serialInWords } from './serial-date.ts'

describe('a number that is a date', () => {
  it('counts from the end of 1899 or from 1904, as Excel does', () => {
    // The examples of ECMA-376 part 1, 18.17.4.1.
    assert.equal(serialInWords(1, 'date', 1900), '1900-01-01')
    assert.equal(serialInWords(59, 'date', 1900), '1900-02-28')
    assert.equal(serialInWords(61, 'date', 1900), '1900-03-01')
    assert.equal(serialInWords(38_405, 'date', 1900), '2005-02-22')
    assert.equal(serialInWords(38_405 - 1_462, 'date', 1904), '2005-02-22')
    assert.equal(serialInWords(0, 'date', 1904), '1904-01-01')
  })

  it('is no day where there is none', () => {
    assert.equal(serialInWords(60, 'date', 1900), '60')
    assert.equal(serialInWords(0, 'date', 1900), '0')
    assert.equal(serialInWords(-5, 'date', 1900), '-5')
    assert.equal(serialInWords(4_000_000, 'date', 1900), '4000000')
  })

  it('says as much as its cell shows', () => {
    assert.equal(serialInWords(44_260, 'number', 1900), '44260')
    assert.equal(serialInWords(44_260.791_666_666_664, 'date', 1900), '2021-03-05')
    assert.equal(serialInWords(44_260.791_666_666_664, 'date-and-time', 1900), '2021-03-05 19:00')
    assert.equal(serialInWords(44_260, 'date-and-time', 1900), '2021-03-05')
    assert.equal(serialInWords(0.791_666_666_666_666_6, 'time', 1900), '19:00')
    assert.equal(serialInWords(44_256, 'month', 1900), '2021-03')
    assert.equal(serialInWords(44_197, 'year', 1900), '2021')
  })

  it('never loses a day that a month or a year hides', () => {
    assert.equal(serialInWords(44_260, 'month', 1900), '2021-03-05')
    assert.equal(serialInWords(44_260, 'year', 1900), '2021-03-05')
  })

  it('is rounded to the minute, over midnight too', () => {
    assert.equal(serialInWords(44_260.999_999, 'date-and-time', 1900), '2021-03-06')
    assert.equal(serialInWords(0.999_999, 'time', 1900), '00:00')
  })
})

describe('a format', () => {
  it('is read by what it shows', () => {
    const shown = {
      General: 'number',
      '0.00%': 'number',
      '#,##0 "manat"': 'number',
      '_-* #,##0.00\\ [$₼-42C]_-': 'number',
      '@': 'number',
      'dd.mm.yyyy': 'date',
      '[$-409]d\\-mmm\\-yy;@': 'date',
      '[Red]d mmmm': 'date',
      'mmmm yyyy': 'month',
      'mmm-yy': 'month',
      yyyy: 'year',
      'h:mm AM/PM': 'time',
      '[h]:mm:ss': 'time',
      'mm:ss.0': 'time',
      'yyyy-mm-dd hh:mm': 'date-and-time',
      '"day" 0': 'number',
    }
    const read = Object.fromEntries(Object.keys(shown).map((code) => [code, shownByCode(code)]))
    assert.deepEqual(read, shown)
  })

  it('has a meaning by its number where the file has no code for it', () => {
    assert.deepEqual([0, 14, 17, 20, 22, 49].map(shownByBuiltIn), [
      'number',
      'date',
      'month',
      'time',
      'date-and-time',
      'number',
    ])
  })
})
