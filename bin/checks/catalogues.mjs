import { IntlMessageFormat } from 'intl-messageformat'

// A context may have several catalogues: messages/en.json, messages/what-if.en.json.
const catalogueFile = /^(src\/.+\/messages\/(?:[a-z-]+\.)?)([a-z]{2})\.json$/

// Kinds of parts in the parser's answer.
const kinds = { 1: 'text', 2: 'number', 3: 'date', 4: 'time', 5: 'select', 6: 'plural' }
// Languages differ in which words a number bends, so a plural may be a bare number elsewhere.
const comparable = (kind) => (kind === 'plural' || kind === 'number' ? 'text' : kind)

const partsOf = (parts) =>
  parts.flatMap((part) => [
    part,
    ...Object.values(part.options ?? {}).flatMap((option) => partsOf(option.value)),
  ])

const parse = (text, language) => {
  try {
    const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
    return { parts: partsOf(format.getAst()) }
  } catch (cause) {
    return { parts: [], failure: cause instanceof Error ? cause.message : String(cause) }
  }
}

const placeholders = (parts) =>
  [
    ...new Set(
      parts
        .filter((part) => part.type in kinds)
        .map((part) => `{${part.value}, ${comparable(kinds[part.type])}}`),
    ),
  ].toSorted()

const wholeNumbers = Array.from({ length: 2_001 }, (_, number) => number)

/** The categories that counts of things fall in; `other` stands for the rest everywhere. */
const missingCategories = (plural, language) => {
  const rules = new Intl.PluralRules(language, { type: plural.pluralType })
  const unnamed = wholeNumbers
    .filter((number) => !(`=${number}` in plural.options))
    .map((number) => rules.select(number - plural.offset))
    .filter((category) => !(category in plural.options))
  return [...new Set(unnamed)]
}

const pluralProblems = (file, key, { parts, language }) =>
  parts
    .filter((part) => kinds[part.type] === 'plural')
    .map((plural) => missingCategories(plural, language))
    .filter((missing) => missing.length > 0)
    .map((missing) => ({
      rule: 'catalogue-plurals',
      file,
      message: `${key}: ${language} also needs the plural form ${missing.join(', ')}`,
    }))

const messageProblems = (file, key, { text, language, expected }) => {
  if (typeof text !== 'string' || text.trim() === '') {
    return [{ rule: 'catalogue-parses', file, message: `${key}: is no text` }]
  }
  const { parts, failure } = parse(text, language)
  if (failure !== undefined) {
    return [{ rule: 'catalogue-parses', file, message: `${key}: is no ICU message: ${failure}` }]
  }
  const [own, english] = [placeholders(parts).join(' '), expected.join(' ')]
  const differing =
    own === english
      ? []
      : [
          {
            rule: 'catalogue-placeholders',
            file,
            message: `${key}: fills ${own || 'nothing'}, English fills ${english || 'nothing'}`,
          },
        ]
  return [...differing, ...pluralProblems(file, key, { parts, language })]
}

const keyProblems = (file, own, english) => [
  ...Object.keys(english)
    .filter((key) => !(key in own))
    .map((key) => ({ rule: 'catalogue-keys', file, message: `${key}: is not translated` })),
  ...Object.keys(own)
    .filter((key) => !(key in english))
    .map((key) => ({ rule: 'catalogue-keys', file, message: `${key}: is not in en.json` })),
]

const readCatalogue = (project, file) => {
  try {
    return { texts: JSON.parse(project.read(file)), problems: [] }
  } catch (cause) {
    return { texts: {}, problems: [{ rule: 'catalogue-parses', file, message: String(cause) }] }
  }
}

const inOneLanguage = (project, catalogue, { language, english }) => {
  const file = `${catalogue}${language}.json`
  if (!project.files.includes(file)) {
    return [{ rule: 'catalogue-languages', file, message: 'is missing: every language offered' }]
  }
  const { texts, problems } = readCatalogue(project, file)
  const shared = Object.keys(texts).filter((key) => key in english)
  return [
    ...problems,
    ...keyProblems(file, texts, english),
    ...shared.flatMap((key) =>
      messageProblems(file, key, {
        text: texts[key],
        language,
        expected: placeholders(parse(String(english[key]), 'en').parts),
      }),
    ),
  ]
}

/** Words of the interface: every language says the same things, fills the same gaps, counts right. */
export const checkCatalogues = (project, languages) => {
  const catalogues = project.files.flatMap((file) => catalogueFile.exec(file)?.slice(1, 2) ?? [])
  return [...new Set(catalogues)].flatMap((catalogue) => {
    const file = `${catalogue}en.json`
    const english = project.files.includes(file) ? readCatalogue(project, file).texts : {}
    return languages.flatMap((language) => inOneLanguage(project, catalogue, { language, english }))
  })
}
