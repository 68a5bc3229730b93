import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { assetUrl, findAsset, type Asset } from './assets-manifest.ts'

const assetNamed = (name: string): Asset => {
  const asset = findAsset(assetUrl(name))
  assert.ok(asset !== undefined, name)
  return asset
}

const textOf = (name: string): string => Buffer.from(assetNamed(name).bytes).toString('utf8')

const fonts = ['roman', 'roman-az', 'italic', 'italic-az', 'text', 'text-az']

describe('an asset', () => {
  it('is found under the address that names its content, and under no other', () => {
    const address = assetUrl('public.css')
    assert.match(address, /^\/assets\/public\.[0-9a-f]{10}\.css$/)
    assert.equal(findAsset(address)?.contentType, 'text/css; charset=utf-8')
    assert.equal(findAsset('/assets/public.css'), undefined)
    assert.equal(findAsset('/assets/../assets-manifest.ts'), undefined)
  })

  it('that nobody made has no address', () => {
    assert.throws(() => assetUrl('missing.css'), /no asset is named missing\.css/)
  })

  it('is the same when compressed, and compressed once', () => {
    const { bytes, encoded } = assetNamed('public.css')
    const [gzip, brotli] = [encoded('gzip'), encoded('br')]
    assert.ok(gzip !== undefined && brotli !== undefined)
    assert.deepEqual(gunzipSync(gzip), bytes)
    assert.deepEqual(brotliDecompressSync(brotli), bytes)
    assert.equal(encoded('gzip'), gzip)
  })

  it('that is compressed already is served as it is', () => {
    assert.equal(assetNamed('text.woff2').encoded('br'), undefined)
  })
})

describe('the style sheets', () => {
  const sheets = ['public.css', 'desk.css']

  it('ask only for files that are served', () => {
    for (const name of sheets) {
      for (const [, address] of textOf(name).matchAll(/url\('([^']+)'\)/g)) {
        assert.ok(findAsset(address ?? '') !== undefined, address)
      }
    }
    assert.equal([...textOf('public.css').matchAll(/url\(/g)].length, fonts.length)
  })

  it('lose their comments but none of their braces', () => {
    for (const name of sheets) {
      const text = textOf(name)
      assert.doesNotMatch(text, /\/\*/)
      assert.equal(text.split('{').length, text.split('}').length)
    }
  })

  it('stay within 9 KB for the public and 60 KB of fonts', () => {
    const weight = assetNamed('public.css').encoded('gzip')?.length ?? Number.POSITIVE_INFINITY
    assert.ok(weight <= 9_000, `${String(weight)} bytes`)
    const inAll = fonts.reduce((sum, name) => sum + assetNamed(`${name}.woff2`).bytes.length, 0)
    assert.ok(inAll <= 60_000, `${String(inAll)} bytes`)
  })

  it('keep the island within a kilobyte', () => {
    assert.ok((assetNamed('timeline.js').encoded('gzip')?.length ?? 1_001) <= 1_000)
  })

  it('keep what suggests while one types within 1.6 KB', () => {
    assert.ok((assetNamed('suggest.js').encoded('gzip')?.length ?? 1_601) <= 1_600)
  })
})
