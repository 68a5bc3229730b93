import { z } from 'zod'

import type { Geometry } from '../domain/geometry.ts'
import {
  type NameContent,
  nameKinds,
  nameStatuses,
  periods,
  type ProtectionContent,
  protectionLists,
  type ReferenceContent,
  type SiteContent,
  siteKinds,
} from '../domain/site.ts'

const short = z.string().max(500)
const written = z.string().min(1).max(20_000).exactOptional()

/** What the record says of a site, as it is stored, submitted and exchanged. */
export const siteContentSchema = z.strictObject({
  kind: z.enum(siteKinds),
  place: short,
  periods: z.array(z.enum(periods)).readonly(),
  dating: short,
  materials: z.array(z.string().min(1).max(100)).max(50).readonly(),
  description: z.strictObject({ en: written, es: written, az: written }),
  sources: z.array(z.string().min(1).max(2_000)).max(100).readonly(),
  illustrative: z.boolean(),
}) satisfies z.ZodType<SiteContent>

export const nameSchema = z.strictObject({
  text: z.string().min(1).max(500),
  language: z.string().regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/),
  script: z.string().regex(/^([A-Z][a-z]{3})?$/),
  kind: z.enum(nameKinds),
  status: z.enum(nameStatuses),
  assertedBy: short,
  usedBy: short,
  since: short,
  source: z.string().max(2_000),
}) satisfies z.ZodType<NameContent>

export const protectionSchema = z.strictObject({
  list: z.enum(protectionLists),
  words: short,
  reference: short,
  assertedBy: z.string().min(1).max(500),
  from: short,
  until: short,
  source: z.string().max(2_000),
}) satisfies z.ZodType<ProtectionContent>

export const referenceSchema = z.strictObject({
  scheme: z.string().min(1).max(60),
  value: z.string().min(1).max(500),
  uri: z.string().max(2_000),
}) satisfies z.ZodType<ReferenceContent>

// RFC 7946 lets a position carry an altitude, which nothing here reads.
const position = z
  .tuple([z.number(), z.number()], z.number())
  .transform(([longitude, latitude]): readonly [number, number] => [longitude, latitude])
const positions = z.array(position).max(100_000)
const lines = z.array(positions).max(10_000)

const simple = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('MultiPoint'), coordinates: positions }),
  z.object({ type: z.literal('LineString'), coordinates: positions }),
  z.object({ type: z.literal('MultiLineString'), coordinates: lines }),
  z.object({ type: z.literal('Polygon'), coordinates: lines }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(lines).max(10_000) }),
])

/** A geometry of GeoJSON. That it lies on the globe and its rings close, the domain checks. */
export const geometrySchema: z.ZodType<Geometry> = z.union([
  simple,
  z.object({ type: z.literal('GeometryCollection'), geometries: z.array(simple).max(1_000) }),
])
