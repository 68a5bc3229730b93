import { languageOfHead, meaningsOfHeads, plainHead } from './column-heads.ts'

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

const meanings = meaningsOfHeads(heads)

/** What the head of a column is taken for; undefined: it is not read. */
export const institutionColumnOf = (header: string): string | undefined => {
  const plain = plainHead(header)
  const language = languageOfHead(plain, nameWords)
  return meanings.get(plain) ?? (language === undefined ? undefined : `name (${language})`)
}
