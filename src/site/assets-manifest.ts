import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A file as it is served, for ever: its address changes when its content does. */
export type Asset = {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** The same bytes compressed, made once when first asked for; undefined where that gains nothing. */
  readonly encoded: (encoding: 'br' | 'gzip') => Uint8Array | undefined
}

const root = new URL('./assets/', import.meta.url)

// Style sheets are written in parts and served as one file for each face of the site.
const bundles = {
  'public.css': [
    'fonts',
    'tokens',
    'base',
    'components',
    'facing-pages',
    'forms',
    'mail',
    'ticket',
    'waiting',
    'agreements',
    'records',
    'heritage',
    'site',
    'restoration',
    'public',
  ],
  'desk.css': [
    'events',
    'agreements',
    'meetings',
    'seating',
    'readouts',
    'directory',
    'desk-bar',
    'suggestions',
    'desk',
    'door',
    'timeline',
    'timeline-down',
    'reports',
  ],
  // Comes with the viewer of map tiles.
  'tiles.css': ['tiles'],
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const typesThatCompress = new Set(['.css', '.js', '.svg'])

const addresses = new Map<string, string>()
const assets = new Map<string, Asset>()

const onceFor = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

// The last tenth of a viewer of a megabyte would cost whoever asks first, and all beside them, five seconds.
const qualityFor = ({ length }: Uint8Array): number => (length > 100_000 ? 9 : 11)

const compress = (bytes: Uint8Array, encoding: 'br' | 'gzip'): Uint8Array =>
  encoding === 'gzip'
    ? gzipSync(bytes, { level: 9 })
    : brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes) },
      })

const add = (name: string, bytes: Buffer): void => {
  const extension = extname(name)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const address = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`
  const compressed = onceFor((encoding: 'br' | 'gzip') => compress(bytes, encoding))
  addresses.set(name, address)
  assets.set(address, {
    bytes,
    contentType: contentTypes[extension] ?? 'application/octet-stream',
    encoded: (encoding) => (typesThatCompress.has(extension) ? compressed(encoding) : undefined),
  })
}

const read = (path: string): Buffer => readFileSync(new URL(path, root))

const addFolder = (folder: string, extension: string): void => {
  for (const name of readdirSync(new URL(folder, root))) {
    if (name.endsWith(extension)) add(name, read(`${folder}${name}`))
  }
}

const styleSheet = (parts: readonly string[]): Buffer => {
  const text = parts.map((part) => read(`css/${part}.css`).toString('utf8')).join('\n')
  const lean = text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/url\('([^']+)'\)/g, (_, name: string) => `url('${assetUrl(name)}')`)
  return Buffer.from(lean.trim())
}

/** The address of an asset by its plain name (`public.css`, `text.woff2`); throws for an unknown one. */
export const assetUrl = (name: string): string => {
  const address = addresses.get(name)
  if (address === undefined) throw new Error(`no asset is named ${name}`)
  return address
}

/** The asset at an address that `assetUrl` gave (`/assets/public.0123456789.css`). */
export const findAsset = (path: string): Asset | undefined => assets.get(path)

addFolder('fonts/', '.woff2')
// Viewers as their authors publish them; no page loads one before somebody asks for it.
const addOfPackage = (name: string, address: string): void =>
  add(name, readFileSync(fileURLToPath(address)))
addOfPackage(
  'viewer.js',
  import.meta.resolve('openseadragon/build/openseadragon/openseadragon.min.js'),
)
// That of map tiles, which works in a worker, too; only where the operator has put some.
addOfPackage('map-viewer.js', import.meta.resolve('maplibre-gl/dist/maplibre-gl.mjs'))
addOfPackage('map-viewer-worker.js', import.meta.resolve('maplibre-gl/dist/maplibre-gl-worker.mjs'))
for (const [name, parts] of Object.entries(bundles)) add(name, styleSheet(parts))
// An island may name another asset, whose address it cannot know.
const island = (text: string): string =>
  text.replaceAll(/'asset:([^']+)'/g, (_, name: string) => `'${assetUrl(name)}'`)
for (const name of readdirSync(new URL('islands/', root))) {
  if (name.endsWith('.js')) add(name, Buffer.from(island(read(`islands/${name}`).toString('utf8'))))
}
for (const name of ['icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable.png'])
  add(name, read(name))
