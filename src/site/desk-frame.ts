import { accountRoutes, type DeskVisit, outboxRoute } from '#contexts/access/contract.ts'
import { hostOf, ownSideFirst, type Relation, venuesRoute } from '#contexts/relations/contract.ts'
import { directoryRoute } from '#contexts/directory/contract.ts'
import { indicators } from '#contexts/indicators/contract.ts'
import { support } from '#contexts/support/contract.ts'
import { agreementsRoute, coverageRoute, datesRoute } from '#contexts/agreements/contract.ts'
import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import { readouts } from '#contexts/readouts/contract.ts'
import { changesRoute } from '#contexts/changes/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { briefingRoute, relationRoute, reportsRoute } from '#contexts/reporting/contract.ts'
import { registrationRoutes } from '#contexts/registrations/contract.ts'
import { guestListsRoute } from '#contexts/guests/contract.ts'
import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import type { SideName } from '#kit/html/components/side-names.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import type { PageAnswer } from '#kit/http/answer.ts'
import { formatDayOf, formatTime } from '#kit/i18n/dates.ts'
import { inLanguage, type Language, languages } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { dayInZone, wallTimeInZone } from '#kit/time/zones.ts'

import { deskBarGroup, deskLayout, type DeskRoom } from './layout/desk-layout.ts'
import { type SiteWords, words } from './messages/words.ts'
import { searchForm } from './search/search-page.ts'
import { clockRoute, deskRoute } from './site-routes.ts'

type Frame = {
  readonly page: PageAnswer
  readonly visit: DeskVisit
  readonly relation: Relation
  readonly demo: boolean
}

const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  az: 'Azərbaycanca',
}

/** The rooms of the desk, each with its sections; what a page calls its `section` is one of them. */
const rooms = [
  {
    room: 'programme',
    sections: [
      ['year', deskRoute.path],
      ['events', '/desk/events'],
      ['registrations', registrationRoutes.registers.path],
      ['guests', guestListsRoute.path],
      ['changes', changesRoute.path],
      ['measures', '/desk/measures'],
      ['reports', reportsRoute.path],
    ],
  },
  {
    room: 'agreements',
    sections: [
      ['agreements', agreementsRoute.path],
      ['legal-dates', datesRoute.path],
      ['coverage', coverageRoute.path],
    ],
  },
  {
    room: 'meetings',
    sections: [
      ['meetings', meetings.listRoute.path],
      ['undertakings', undertakings.listRoute.path],
      ['readouts', readouts.captureRoute.path],
    ],
  },
  {
    room: 'heritage',
    sections: [
      ['heritage', sites.listRoute.path],
      ['needs', restoration.needsRoute.path],
      ['competences', restoration.competencesRoute.path],
      ['projects', restoration.projectsRoute.path],
    ],
  },
  {
    room: 'relation',
    sections: [
      ['relation', relationRoute.path],
      ['directory', directoryRoute.path],
      ['support', support.listRoute.path],
      ['indicators', indicators.listRoute.path],
      ['briefings', briefingRoute.path],
      ['venues', venuesRoute.path],
    ],
  },
  { room: 'side', sections: [['side', '/desk/side']] },
] as const

/** The sections of the room that the reader is in; a room of one section shows none. */
const navigation = (say: SiteWords, current: string | undefined): readonly DeskRoom[] =>
  rooms.map(({ room, sections }) => ({
    label: say(`nav.${room}`),
    sections: sections.map(([section, href]) => ({
      label: say(`nav.${section}`),
      href,
      current: section === current,
    })),
  }))

const sideName = (side: Relation['sides'][number], language: Language): SideName => {
  const name = inLanguage(side.name, language)
  return {
    name: name.text,
    accent: side.accent,
    ...(name.language === language ? {} : { language: name.language }),
  }
}

const clock = ({ visit, relation, demo }: Frame, say: SiteWords): Html => {
  const { language, today } = visit
  const { zone, city } = hostOf(relation)
  const shown = {
    date: formatDayOf(language, { instant: today, zone }, 'short'),
    time: formatTime(language, today, zone),
    city: inLanguage(city, language).text,
  }
  const label = html`<span class="clock-long">${say('clock.today', shown)}</span
    ><span class="clock-short">${say('clock.today.short', shown)}</span>`
  if (!demo) return html`<span class="soft">${label}</span>`
  const day = isoFromDay(dayInZone(today, zone))
  return disclosure({
    kind: 'menu',
    group: deskBarGroup,
    summary: label,
    body: html`<form method="post" action="${clockRoute.path}" class="stack">
      ${textField({ name: 'day', id: 'clock-day', label: say('clock.day'), kind: 'date', value: day })}
      ${textField({
        name: 'time',
        id: 'clock-time',
        label: say('clock.time'),
        kind: 'time',
        value: wallTimeInZone(today, zone),
      })}
      ${button({ label: say('clock.submit'), kind: 'filled' })}
    </form>`,
  })
}

const account = ({ visit, demo }: Frame, say: SiteWords): Html =>
  disclosure({
    kind: 'menu',
    group: deskBarGroup,
    summary: html`<span class="account-name">${visit.actor.name}</span>`,
    body: html`<div class="stack">
      <form method="post" action="${accountRoutes.chooseLanguage.path}" class="stack">
        <input type="hidden" name="back" value="${visit.url.pathname}" />
        ${selectField({
          name: 'language',
          id: 'account-language',
          label: say('account.language'),
          choices: languages.map((value) => ({ value, label: ownNames[value] })),
          value: visit.language,
        })}
        ${button({ label: say('account.language.submit') })}
      </form>
      <p><a href="/">${say('nav.public')}</a></p>
      <p><a href="${accountRoutes.tokens.path}">${say('nav.tokens')}</a></p>
      <p><a href="${accountRoutes.mails.path}">${say('nav.mails')}</a></p>
      ${demo ? html`<p><a href="${outboxRoute.path}">${say('nav.outbox')}</a></p>` : nothing}
      <form method="post" action="${accountRoutes.signOut.path}">
        ${button({ label: say('account.sign-out'), kind: 'quiet' })}
      </form>
    </div>`,
  })

const search = (say: SiteWords): Html =>
  disclosure({
    kind: 'menu',
    group: deskBarGroup,
    summary: html`<span class="search-mark" aria-hidden="true"></span
      ><span class="search-word">${say('search.title')}</span>`,
    body: searchForm({ say, typed: '', id: 'desk-search' }),
  })

/** A page of the desk as a whole document, the reader's side named first. */
export const deskFrame = (frame: Frame): string => {
  const { page, visit, relation, demo } = frame
  const { language } = visit
  const say = words(language)
  const [own, other] = ownSideFirst(relation, visit.actor.side)
  return String(
    deskLayout({
      language,
      title: `${page.title} · Alternat`,
      ownSide: sideName(own, language),
      otherSide: sideName(other, language),
      homeHref: deskRoute.path,
      rooms: navigation(say, page.section),
      tools: html`${search(say)} ${clock(frame, say)} ${account(frame, say)}`,
      ...(demo ? { notice: say('demo.notice') } : {}),
      head: page.head,
      main: page.body,
      island: page.island,
    }),
  )
}
