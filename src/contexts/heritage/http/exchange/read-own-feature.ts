import { z } from 'zod'

import { accept, refuse, type Result } from '#kit/result/result.ts'

import { exchangedSiteSchema } from '../../store/exchange-schema.ts'
import type { ArrivingSite } from '../../service/arriving-records.ts'
import { geometryOf, type Wrong, wrongsOf } from './arriving-site.ts'

/** Whether a feature is one of our own exports. */
export const isOwnFeature = (properties: Readonly<Record<string, unknown>>): boolean =>
  properties['alternat'] === 1

const withoutFormat = ({ alternat: _format, ...own }: Readonly<Record<string, unknown>>) => own

const featureSchema = z.object({ id: z.uuid(), geometry: z.unknown() })

/** Reads a feature of our own export: everything comes back as it left. */
export const readOwnFeature = (
  feature: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>>,
  line: number,
): Result<ArrivingSite, readonly Wrong[]> => {
  const site = exchangedSiteSchema.safeParse(withoutFormat(properties))
  const framed = featureSchema.safeParse(feature)
  const geometry = geometryOf(feature['geometry'])
  if (site.success && framed.success && geometry.ok) {
    return accept({
      id: framed.data.id,
      line,
      geometry: geometry.value,
      site: site.data,
    })
  }
  return refuse([
    ...(framed.success ? [] : wrongsOf(framed.error)),
    ...(site.success ? [] : wrongsOf(site.error)),
    ...(geometry.ok ? [] : [geometry.refusal]),
  ])
}
