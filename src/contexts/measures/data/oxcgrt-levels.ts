import type { SeriesMeanings } from '../domain/country-series.ts'

/**
 * What the levels of the Oxford COVID-19 Government Response Tracker mean for an event, as in
 * docs/replay.md, rule 3.
 * C4 = 4 is "10 or fewer", 3 "11–100", 2 "101–1000", 1 "above 1000": the tracker's code book,
 * https://github.com/OxCGRT/covid-policy-dataset (documentation_and_codebook.md), CC BY 4.0.
 */
export const oxcgrtLevels: SeriesMeanings = {
  source: { name: 'OxCGRT', url: 'https://doi.org/10.1038/s41562-021-01079-8' },
  series: {
    C3: {
      title: { en: 'Public events', es: 'Eventos públicos', az: 'Kütləvi tədbirlər' },
      topic: 'gatherings',
      hasFlag: true,
      levels: [
        { binding: false, rules: [{ kind: 'events-banned' }] },
        { binding: true, rules: [{ kind: 'events-banned' }] },
      ],
    },
    C4: {
      title: { en: 'Gatherings', es: 'Reuniones', az: 'Toplaşmalar' },
      topic: 'gatherings',
      hasFlag: true,
      levels: [
        { binding: true, rules: [{ kind: 'people-range', from: 1001, to: null }] },
        { binding: true, rules: [{ kind: 'people-range', from: 101, to: 1000 }] },
        { binding: true, rules: [{ kind: 'people-range', from: 11, to: 100 }] },
        { binding: true, rules: [{ kind: 'people-range', from: 0, to: 10 }] },
      ],
    },
    C6: {
      title: { en: 'Staying at home', es: 'Permanencia en casa', az: 'Evdə qalma' },
      topic: 'gatherings',
      hasFlag: true,
      levels: [
        { binding: false, rules: [{ kind: 'stay-at-home' }] },
        { binding: true, rules: [{ kind: 'stay-at-home' }] },
        { binding: true, rules: [{ kind: 'stay-at-home' }] },
      ],
    },
    C7: {
      title: {
        en: 'Movement between regions',
        es: 'Desplazamientos entre regiones',
        az: 'Regionlararası gediş-gəliş',
      },
      topic: 'audiences',
      hasFlag: false,
      levels: [
        { binding: false, rules: [{ kind: 'audiences-barred' }] },
        { binding: true, rules: [{ kind: 'audiences-barred' }] },
      ],
    },
    C8: {
      title: {
        en: 'Arrivals from abroad',
        es: 'Llegadas del extranjero',
        az: 'Xaricdən gəlişlər',
      },
      topic: 'arrivals',
      hasFlag: false,
      levels: [
        { binding: true, rules: [{ kind: 'arrivals', barred: 'none-with-condition' }] },
        { binding: true, rules: [{ kind: 'arrivals', barred: 'none-with-condition' }] },
        { binding: true, rules: [{ kind: 'arrivals', barred: 'some' }] },
        { binding: true, rules: [{ kind: 'arrivals', barred: 'all' }] },
      ],
    },
  },
}
