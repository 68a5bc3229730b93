import { foldText } from '#kit/text/fold-text.ts'

/** What a column of an imported sheet can hold. */
export const csvFields = [
  'title',
  'title-en',
  'title-es',
  'title-az',
  'date',
  'last-day',
  'start-time',
  'end-time',
  'place',
  'city',
  'discipline',
  'summary',
  'source',
] as const
export type CsvField = (typeof csvFields)[number]

/** For each column of the sheet, what it holds; undefined: left out. */
export type ColumnMapping = readonly (CsvField | undefined)[]

// Folded headers as sheets of the two countries carry them, the most telling first.
const headers: Readonly<Record<CsvField, string>> = {
  'title-en': 'title en|english title|title (en)|title english|name en',
  'title-es': 'title es|titulo es|titulo en espanol|titulo (es)|spanish title|nombre es',
  'title-az': 'title az|azerbaijani title|title (az)|basliq az|adi az',
  title:
    'title|event|name|activity|titulo|evento|actividad|nombre|basliq|tedbir|ad|adi|tedbirin adi',
  'last-day':
    'last day|end date|until|to|fecha final|fecha de fin|fecha fin|hasta|ultimo dia|son gun|bitme tarixi|son tarix',
  date: 'date|day|when|start date|fecha|dia|cuando|fecha de inicio|fecha inicio|tarix|gun|baslama tarixi|tarixi',
  'start-time':
    'time|start|begins|start time|hour|hora|hora de inicio|inicio|saat|baslama|baslama saati',
  'end-time': 'end|ends|end time|fin|hora de fin|hora final|bitme|bitme saati|son',
  place: 'place|venue|where|location|lugar|sede|recinto|donde|yer|mekan|meken|kecirildiyi yer|zal',
  city: 'city|ciudad|seher|town',
  discipline:
    'discipline|type|category|field|kind|disciplina|tipo|categoria|ambito|rubro|sahe|nov|kateqoriya|novu',
  summary:
    'summary|description|notes|resumen|descripcion|notas|qeyd|qeydler|tesvir|mezmun|qisa mezmun',
  source: 'source|url|link|web|fuente|enlace|menbe|kecid',
}

const order: readonly CsvField[] = csvFields.toSorted(
  (a, b) => Number(b.includes('-')) - Number(a.includes('-')),
)

const fieldOf = (header: string): CsvField | undefined => {
  const folded = foldText(header)
    .replaceAll(/[_*:.]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return order.find((field) => headers[field].split('|').includes(folded))
}

/** Guesses what each column holds from its header, in English, Spanish or Azerbaijani; each once. */
export const guessMapping = (row: readonly string[]): ColumnMapping => {
  const taken = new Set<CsvField>()
  return row.map((header) => {
    const field = fieldOf(header)
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
}
