import { publicAgreementsRoute } from '#contexts/agreements/contract.ts'
import { signInRoute } from '#contexts/access/contract.ts'
import {
  accessibilityRoute,
  calendarRoute,
  privacyRoute,
  programmeRoute,
} from '#contexts/publishing/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { PageAnswer } from '#kit/http/answer.ts'
import { html, nothing } from '#kit/html/html.ts'
import { inLanguage, type Language, languages } from '#kit/text/localised.ts'

import { assetUrl } from './assets-manifest.ts'
import { publicLayout } from './layout/public-layout.ts'
import { words } from './messages/words.ts'

const nameWithoutRelation = 'Alternat'

const endonyms: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  az: 'Azərbaycanca',
}

const prefixed = (language: Language, path: string): string =>
  path === '/' || path.startsWith('/?') ? `/${language}${path.slice(1)}` : `/${language}${path}`

const noteOf = (relations: readonly Relation[], language: Language): string => {
  const [relation] = relations
  if (relation === undefined || relations.length > 1) return ''
  const sides = relation.sides
    .map(
      ({ representedBy, name }) =>
        inLanguage(representedBy, language).text || inLanguage(name, language).text,
    )
    .join(' · ')
  return words(language)('public.note', { sides })
}

/**
 * The public site around a page. `path` is the page's address without a language, with its query,
 * so that the same choice can be read in each language.
 */
export const publicFrame = ({
  page,
  path,
  language,
  relations,
}: {
  readonly page: PageAnswer
  readonly path: string
  readonly language: Language
  readonly relations: readonly Relation[]
}): string => {
  const say = words(language)
  const siteName =
    relations.map(({ name }) => inLanguage(name, language).text).join(' · ') || nameWithoutRelation
  const link = (label: string, href: string) => ({ label, href: prefixed(language, href) })
  return publicLayout({
    language,
    siteName,
    title: page.title.includes(siteName) ? page.title : `${page.title} · ${siteName}`,
    description: page.description ?? page.title,
    homeHref: prefixed(language, programmeRoute.href({})),
    languages: languages.map((each) => ({
      language: each,
      label: endonyms[each],
      href: prefixed(each, path),
      current: each === language,
    })),
    main: page.body,
    head: html`${page.head ?? nothing}
    ${
      page.island === undefined
        ? nothing
        : html`<script type="module" src="${assetUrl(page.island)}"></script>`
    }`,
    footer: {
      note: noteOf(relations, language),
      links: [
        link(say('public.feeds'), calendarRoute.href({})),
        link(say('public.agreements'), publicAgreementsRoute.href({})),
        link(say('public.readouts'), readouts.publicRoute.path),
        link(say('public.heritage'), sites.publicRoute.href({})),
        link(say('public.calls'), restoration.callsRoute.href({})),
        link(say('public.accessibility'), accessibilityRoute.href({})),
        link(say('public.privacy'), privacyRoute.href({})),
        link(say('public.desk'), signInRoute.href({})),
      ],
    },
  }).toString()
}
