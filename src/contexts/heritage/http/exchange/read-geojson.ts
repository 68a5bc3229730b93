import { z } from 'zod'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Geometry } from '../../domain/geometry.ts'
import type { ArrivingSite } from '../../service/arriving-records.ts'
import { type Arriving, geometryOf } from './arriving-site.ts'
import { exchangedOfPlain, plainId, type Bringing, type PlainSite } from './plain-site.ts'
import { cellsOf, type EamenaRow, isEamena, readEamenaRows } from './read-eamena-features.ts'
import type { Problem } from './file-problems.ts'
import { isOwnFeature, readOwnFeature } from './read-own-feature.ts'
import { columnKey, type NamedCells, readPlainRow } from './read-plain-row.ts'
import { type FeatureText, splitFeatures } from './split-features.ts'

const featureSchema = z.looseObject({
  type: z.literal('Feature'),
  geometry: z.unknown(),
  properties: z.record(z.string(), z.unknown()).nullable(),
})
type Feature = z.output<typeof featureSchema>

type Place = { readonly line: number; readonly bringing: Bringing }

const wrong = (line: number, field: string | null, problem: Problem): Arriving => ({
  arrived: false,
  problem: { line, field, problem },
})

const featureOf = ({ text, line }: FeatureText): Result<Feature, Arriving> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return refuse(wrong(line, null, { is: 'no-json', values: { why } }))
  }
  const read = featureSchema.safeParse(value)
  return read.success ? accept(read.data) : refuse(wrong(line, null, { is: 'no-feature' }))
}

const cellsIn = (properties: Readonly<Record<string, unknown>>, id: unknown): NamedCells => {
  const texts = Object.entries(properties).flatMap(([name, value]) => {
    const isPlain = typeof value === 'string' || typeof value === 'number'
    return isPlain ? [[columnKey(name), String(value).trim()] as const] : []
  })
  const own = typeof id === 'string' || typeof id === 'number' ? [['id', String(id)] as const] : []
  return new Map([...own, ...texts])
}

const arrivedOf = (plain: PlainSite, { line, bringing }: Place): ArrivingSite => ({
  id: plainId(bringing, plain),
  line,
  geometry: plain.geometry,
  site: exchangedOfPlain(plain, bringing),
})

const ofOthers = (
  feature: Feature,
  geometry: Geometry | null,
  { line, bringing }: Place,
): readonly Arriving[] => {
  const cells = cellsIn(feature.properties ?? {}, feature['id'])
  const plain = readPlainRow(cells, { scheme: bringing.fileName, geometry })
  return plain.ok
    ? [{ arrived: true, site: arrivedOf(plain.value, { line, bringing }) }]
    : plain.refusal.map(({ field, problem }) => wrong(line, field, problem))
}

type Gathered = { readonly line: number; readonly rows: EamenaRow[] }

const readFeature = (
  text: FeatureText,
  bringing: Bringing,
  eamena: Map<string, Gathered>,
): readonly Arriving[] => {
  const parsed = featureOf(text)
  if (!parsed.ok) return [parsed.refusal]
  const feature = parsed.value
  const { line } = text
  const properties = feature.properties ?? {}
  if (isOwnFeature(properties)) {
    const own = readOwnFeature(feature, properties, line)
    return own.ok
      ? [{ arrived: true, site: own.value }]
      : own.refusal.map(({ field, problem }) => wrong(line, field, problem))
  }
  const geometry = geometryOf(feature.geometry)
  if (!geometry.ok) return [wrong(line, geometry.refusal.field, geometry.refusal.problem)]
  if (!isEamena(properties)) return ofOthers(feature, geometry.value, { line, bringing })
  // Each geometry of a place is a feature there: they are put together at the end.
  const cells = cellsOf(properties)
  const id = cells('EAMENA ID')
  const gathered = eamena.get(id) ?? { line, rows: [] }
  gathered.rows.push({ cells, geometry: geometry.value })
  eamena.set(id, gathered)
  return []
}

/** The sites of a GeoJSON file: our own export, EAMENA's, or anybody's whose features have a name. */
export const readGeojson = async function* (
  chunks: AsyncIterable<Uint8Array>,
  bringing: Bringing,
): AsyncGenerator<Arriving> {
  const eamena = new Map<string, Gathered>()
  for await (const text of splitFeatures(chunks)) yield* readFeature(text, bringing, eamena)
  for (const [id, { line, rows }] of eamena) {
    const { site, notes } = readEamenaRows(id, rows)
    yield { arrived: true, site: arrivedOf(site, { line, bringing }), notes }
  }
}
