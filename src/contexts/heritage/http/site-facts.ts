import type { Definition } from '#kit/html/components/definition-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import { middleOf } from '../domain/geometry.ts'
import { labelOf } from '../domain/label-of.ts'
import type { Name, NameContent } from '../domain/site.ts'
import { words } from '../messages/words.ts'
import type { ClaimRow, NameRow } from '../pages/site-page/view.ts'
import type { FoundSite } from '../store/site-store.ts'

/** The name by which a page calls a site; its address where it has none. */
export const titleOf = (
  { names, slug }: Pick<FoundSite, 'names' | 'slug'>,
  language: Language,
): { readonly text: string; readonly language: string } => {
  const label = labelOf(
    names.map(({ content }) => content),
    language,
  )
  return label ?? { text: slug, language: '' }
}

const languageNames = new Map<Language, Intl.DisplayNames>()

const languageInWords = (code: string, language: Language): string => {
  const names =
    languageNames.get(language) ?? new Intl.DisplayNames([language], { type: 'language' })
  languageNames.set(language, names)
  return names.of(code) ?? code
}

const nameDetails = (content: NameContent, language: Language): string => {
  const say = words(language)
  return [
    ...(content.language === '' ? [] : [languageInWords(content.language, language)]),
    say(`name.status.${content.status}`),
    ...(content.assertedBy === '' ? [] : [say('site.name.by', { who: content.assertedBy })]),
    ...(content.usedBy === '' ? [] : [say('site.name.used', { who: content.usedBy })]),
    ...(content.since === '' ? [] : [say('site.name.since', { when: content.since })]),
  ].join(' · ')
}

/** Names beside each other, in the order in which they were said; `side` may take back its own. */
export const nameRows = (
  names: readonly Name[],
  language: Language,
  side?: string,
): readonly NameRow[] =>
  names.map(({ content, claim, side: by }) => ({
    text: content.text,
    language: content.language,
    details: nameDetails(content, language),
    source: content.source,
    ...(by === side && { claim }),
  }))

// An address leads out only when it is one that a browser opens safely.
const isWebAddress = (uri: string): boolean => /^https?:\/\//.test(uri)

/** Protections with who asserts them, then where else the site is recorded. */
export const claimRows = ({ claims }: FoundSite, language: Language): readonly ClaimRow[] => {
  const say = words(language)
  return claims.flatMap((claim): ClaimRow[] => {
    if (claim.about === 'reference') {
      const { scheme, value, uri } = claim.content
      return [{ what: value, details: scheme, ...(isWebAddress(uri) && { href: uri }) }]
    }
    if (claim.about === 'name') return []
    const { list, words: told, reference, assertedBy, from, until, source } = claim.content
    const details = [
      told,
      reference,
      say('site.name.by', { who: assertedBy }),
      [from, until].filter(Boolean).join(' – '),
      source,
    ]
    return [{ what: say(`protection.${list}`), details: details.filter(Boolean).join(' · ') }]
  })
}

const degrees = (value: number, digits: number): string => value.toFixed(digits)

const whereOf = ({ geometry, grade }: FoundSite, language: Language): string => {
  const say = words(language)
  if (grade === 'withheld') return say('site.where.withheld')
  if (geometry === null) return say('site.where.unknown')
  const [longitude, latitude] = middleOf(geometry)
  const digits = grade === 'exact' ? 5 : 2
  return say(`site.where.${grade}`, {
    latitude: degrees(latitude, digits),
    longitude: degrees(longitude, digits),
  })
}

type Linked = { readonly label: string; readonly href: string }

const linksOf = (sites: readonly Linked[]): Html =>
  html`${sites.map(
    ({ label, href }, index) => html`${index === 0 ? '' : ', '}<a href="${href}">${label}</a>`,
  )}`

/** What is known of a site itself, as far as it is known. */
export const siteFacts = (
  site: FoundSite,
  language: Language,
  { whole, parts }: { readonly whole: readonly Linked[]; readonly parts: readonly Linked[] },
): readonly Definition[] => {
  const say = words(language)
  const { kind, place, periods, dating, materials, sources } = site.content
  const said: readonly (readonly [string, string])[] = [
    [say('fact.kind'), say(`kind.${kind}`)],
    [say('fact.place'), place],
    [say('site.where'), whereOf(site, language)],
    [say('fact.periods'), periods.map((period) => say(`period.${period}`)).join(', ')],
    [say('fact.dating'), dating],
    [say('fact.materials'), materials.join(', ')],
    [say('fact.sources'), sources.join('; ')],
  ]
  return [
    ...said
      .filter(([, description]) => description !== '')
      .map(([term, description]) => ({ term, description })),
    ...(whole.length === 0 ? [] : [{ term: say('fact.whole'), description: linksOf(whole) }]),
    ...(parts.length === 0 ? [] : [{ term: say('fact.parts'), description: linksOf(parts) }]),
  ]
}
