import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'

import { assetUrl, findAsset } from './assets-manifest.ts'

// WOFF2, sections 4 and 5: a directory of tables, then all tables in one Brotli stream. The table
// that maps characters to glyphs (tag 0) is stored as it is; glyf and loca (10, 11) are transformed.
const headerLength = 48
const cmapTag = 0
const transformedTags = new Set([10, 11])
const customTag = 63

const readBase128 = (bytes: Buffer, at: number): { value: number; next: number } => {
  let value = 0
  let next = at
  for (;;) {
    const byte = bytes.readUInt8(next)
    next += 1
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, next }
  }
}

const cmapOf = (font: Buffer): Buffer => {
  const tableCount = font.readUInt16BE(12)
  let at = headerLength
  let offset = 0
  let found = { start: 0, end: 0 }
  for (let table = 0; table < tableCount; table += 1) {
    const flags = font.readUInt8(at)
    const tag = flags & 63
    at += tag === customTag ? 5 : 1
    const plain = readBase128(font, at)
    at = plain.next
    let length = plain.value
    if (transformedTags.has(tag) ? flags >> 6 === 0 : flags >> 6 !== 0) {
      const transformed = readBase128(font, at)
      at = transformed.next
      length = transformed.value
    }
    if (tag === cmapTag) found = { start: offset, end: offset + length }
    offset += length
  }
  const compressed = font.subarray(at, at + font.readUInt32BE(20))
  return brotliDecompressSync(compressed).subarray(found.start, found.end)
}

// OpenType cmap, format 4: segments of consecutive characters.
const charactersOf = (cmap: Buffer): Set<string> => {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_none, index) =>
    cmap.readUInt32BE(8 + 8 * index),
  )
  const start = subtables.find((subtable) => cmap.readUInt16BE(subtable) === 4)
  assert.ok(start !== undefined, 'a cmap of format 4')
  const doubled = cmap.readUInt16BE(start + 6)
  const characters = new Set<string>()
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = cmap.readUInt16BE(start + 14 + segment)
    const first = cmap.readUInt16BE(start + 16 + doubled + segment)
    for (let code = first; code <= last && code < 0xff_ff; code += 1) {
      characters.add(String.fromCharCode(code))
    }
  }
  return characters
}

const charactersIn = (...names: readonly string[]): Set<string> => {
  const all = names.map((name) => {
    const bytes = findAsset(assetUrl(`${name}.woff2`))?.bytes ?? []
    return charactersOf(cmapOf(Buffer.from(bytes)))
  })
  return new Set(all.flatMap((characters) => [...characters]))
}

const missingFrom = (characters: Set<string>, wanted: string): string =>
  [...wanted].filter((character) => !characters.has(character)).join('')

const english = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const spanish = 'áéíóúüñÁÉÍÓÚÜÑ¿¡'
const azerbaijani = 'əƏğĞıİöÖşŞçÇüÜ'
const punctuation = ' .,;:!?()–—·…“”‘’«»-/&%+'

describe('the fonts', () => {
  it('hold every letter of the three languages and their punctuation', () => {
    const wanted = english + spanish + azerbaijani + punctuation
    assert.equal(missingFrom(charactersIn('text', 'text-az'), `${wanted}₼`), '')
    assert.equal(missingFrom(charactersIn('roman', 'roman-az'), wanted), '')
  })

  it('hold, in italics, what heads a month', () => {
    const italic = charactersIn('italic', 'italic-az')
    assert.equal(missingFrom(italic, `${english}áéíóúñəƏğĞıİöşŞçü .,–-`), '')
  })
})
