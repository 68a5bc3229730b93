import { foldText } from '#kit/text/fold-text.ts'

/** What a column of a table of institutions can mean; further names stand in `name (ru)` and the like. */
export const institutionColumns = [
  'name',
  'name (en)',
  'name (es)',
  'name (az)',
  'acronym',
  'other names',
  'kind',
  'side',
  'parent',
  'places',
  'competences',
  'website',
  'sources',
] as const
export type InstitutionColumn = (typeof institutionColumns)[number]

const nameWords: ReadonlySet<string> = new Set(['name', 'nombre', 'ad', 'adi'])

const languageWords: ReadonlyMap<string, string> = new Map([
  ...['english', 'ingles', 'ingilisce', 'ingilis'].map((word) => [word, 'en'] as const),
  ...['spanish', 'espanol', 'ispanca', 'ispan'].map((word) => [word, 'es'] as const),
  ...['azerbaijani', 'azerbaiyano', 'azerbaycanca', 'azerbaycan'].map(
    (word) => [word, 'az'] as const,
  ),
])

// How people head these columns in the three languages, without case, accents and signs.
const heads: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'institution'],
  // Whoever heads a column in a language other than that of the page writes it in that language.
  'name (es)': ['nombre', 'institucion'],
  'name (az)': ['ad', 'adi', 'qurum', 'qurumun adi'],
  acronym: ['acronym', 'abbreviation', 'acronimo', 'sigla', 'siglas', 'abreviatura', 'qisa ad'],
  'other names': ['other names', 'otros nombres', 'basqa adlar', 'diger adlar'],
  kind: ['kind', 'type', 'tipo', 'clase', 'nov', 'novu'],
  side: ['side', 'country', 'parte', 'pais', 'pertenece a', 'teref', 'olke', 'kime mexsusdur'],
  parent: [
    'parent',
    'parent institution',
    'belongs to',
    'depende de',
    'institucion superior',
    'tabe oldugu qurum',
    'yuxari qurum',
  ],
  places: ['place', 'places', 'city', 'cities', 'lugar', 'lugares', 'ciudad', 'ciudades'].concat([
    'yer',
    'yerler',
    'seher',
    'seherler',
  ]),
  competences: ['competence', 'competences', 'competencia', 'competencias', 'selahiyyet'].concat([
    'selahiyyetler',
    'selahiyyetleri',
  ]),
  website: ['website', 'web', 'url', 'sitio web', 'pagina web', 'sayt', 'veb sayt'],
  sources: ['source', 'sources', 'fuente', 'fuentes', 'menbe', 'menbeler'],
}

const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries(heads).flatMap(([meaning, all]) => all.map((head) => [head, meaning] as const)),
)

/** `Name (ES)`, `nombre_es`, `nombre en español` and `İspanca ad` are all `name (es)`. */
const nameInLanguage = (words: readonly string[]): string | undefined => {
  const isName = [words[0], words.at(-1)].some((word) => nameWords.has(word ?? ''))
  if (!isName || words.length < 2) return undefined
  const spelt = words.map((word) => languageWords.get(word)).find((code) => code !== undefined)
  const last = words.length === 2 ? (words[1] ?? '') : ''
  // A column of numbers is no name in Indonesian.
  const code = spelt ?? (/^[a-z]{2,3}$/.test(last) && last !== 'id' ? last : undefined)
  return code === undefined ? undefined : `name (${code})`
}

/** What the head of a column is taken for; undefined: it is not read. */
export const institutionColumnOf = (header: string): string | undefined => {
  const words = foldText(header)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  return meanings.get(words) ?? nameInLanguage(words.split(' '))
}
