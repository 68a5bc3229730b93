import type { SeriesCode } from '../domain/measure.ts'

/** The files in which a series is published: its levels, and its flags where they are used. */
export type SeriesFiles = { readonly levels: string; readonly flags: string | null }

/**
 * The file names of the published series, https://github.com/OxCGRT/covid-policy-tracker-legacy
 * (legacy_data_202207/timeseries). C7 and C8 have flag files too, which docs/replay.md ignores.
 */
export const oxcgrtFiles = {
  C3: { levels: 'c3_cancel_public_events.csv', flags: 'c3_flag.csv' },
  C4: { levels: 'c4_restrictions_on_gatherings.csv', flags: 'c4_flag.csv' },
  C6: { levels: 'c6_stay_at_home_requirements.csv', flags: 'c6_flag.csv' },
  C7: { levels: 'c7_movementrestrictions.csv', flags: null },
  C8: { levels: 'c8_internationaltravel.csv', flags: null },
} as const satisfies Readonly<Record<SeriesCode, SeriesFiles>>
