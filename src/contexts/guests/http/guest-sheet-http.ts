import { addressIn, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { type BroughtSheet, sheetInForm } from '#kit/http/sheet-in-form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isLanguage, type Language, languages } from '#kit/text/localised.ts'

import { addressed, described, type GuestDetails } from '../domain/guest.ts'
import { readGuestSheet, type SheetFault } from '../domain/guest-sheet.ts'
import { type GuestWords, words } from '../messages/words.ts'
import { guestSheetPage, guestSheetPreviewPage } from '../pages/guest-sheet-page.ts'
import { addGuests } from '../service/keep-list.ts'
import { section } from './guest-list-http.ts'
import { guestListRoute, guestSheetRoute } from './guests-routes.ts'
import { type OpenedList, titleOf, withList } from './open-list.ts'

const mostRows = 500

type Read = {
  readonly text: string
  readonly language: Language
  readonly rows: Result<readonly GuestDetails[], readonly string[]>
}

const faultInWords = (say: GuestWords, { line, field, kind }: SheetFault): string =>
  say('sheet.fault', { line, column: say(`field.${field}`), what: say(`fault.${kind}`) })

const rowsOf = (
  sheet: BroughtSheet['sheet'],
  language: Language,
  say: GuestWords,
): Result<readonly GuestDetails[], readonly string[]> => {
  if (!sheet.ok) return refuse([say(`sheet.${sheet.refusal}`)])
  const read = readGuestSheet(sheet.value, { language, readAddress: addressIn })
  return read.ok
    ? accept(read.value)
    : refuse(read.refusal.map((fault) => faultInWords(say, fault)))
}

const readForm = (form: Form, visit: DeskVisit): Read => {
  const chosen = form.text('language')
  const language = isLanguage(chosen) ? chosen : visit.language
  const { text, sheet } = sheetInForm(form, mostRows)
  return { text, language, rows: rowsOf(sheet, language, words(visit.language)) }
}

const frameOf = (opened: OpenedList, visit: DeskVisit) => {
  const say = words(visit.language)
  const { slug } = opened.view.event
  return {
    say,
    title: titleOf(opened, visit),
    above: { label: say('list.title'), href: guestListRoute.href({ slug }) },
    action: guestSheetRoute.href({ slug }),
  }
}

type Filled = Pick<Read, 'text' | 'language'> & { readonly faults: readonly string[] }

const showSheet = (opened: OpenedList, visit: DeskVisit, filled?: Filled): Answer => {
  const frame = frameOf(opened, visit)
  const { text = '', language = visit.language, faults = [] } = filled ?? {}
  const body = guestSheetPage({
    ...frame,
    text,
    language,
    faults,
    languages: languages.map((value) => ({ value, label: frame.say(`language.${value}`) })),
  })
  const shown = { title: frame.say('sheet.title'), section, body }
  return faults.length === 0 ? page(shown) : refusedPage(shown)
}

const showPreview = (
  opened: OpenedList,
  visit: DeskVisit,
  { text, language, rows }: Pick<Read, 'text' | 'language'> & { rows: readonly GuestDetails[] },
): Answer => {
  const frame = frameOf(opened, visit)
  const { say } = frame
  const body = guestSheetPreviewPage({
    ...frame,
    text,
    language,
    summary: say('sheet.preview', { count: rows.length }),
    rows: rows.map((row) => ({
      name: addressed(row),
      what: described(row),
      email: row.email ?? '',
      language: say(`language.${row.language}`),
      companions: row.companionsAllowed,
    })),
  })
  return page({ title: say('sheet.title'), section, body })
}

const takeStep = async (
  { db }: Dependencies,
  opened: OpenedList,
  visit: DeskVisit,
): Promise<Answer> => {
  const form = await visit.form()
  const { text, language, rows } = readForm(form, visit)
  const step = form.text('step')
  if (step === 'correct') return showSheet(opened, visit, { text, language, faults: [] })
  if (!rows.ok) return showSheet(opened, visit, { text, language, faults: rows.refusal })
  if (step !== 'enter') return showPreview(opened, visit, { text, language, rows: rows.value })
  const { id: event, slug } = opened.view.event
  const asked = { event, today: visit.today, guests: rows.value }
  const added = await addGuests(db, visit.actor, asked)
  if (added.ok) return redirect(guestListRoute.href({ slug }, { did: 'listed' }))
  const faults = [words(visit.language)(`refused.${added.refusal}`)]
  return showSheet(opened, visit, { text, language, faults })
}

/** Guests from a table: looked at first, then listed all together. */
export const guestSheetHttp = (dependencies: Dependencies) => ({
  show: withList(dependencies, (opened, visit) => showSheet(opened, visit)),
  bring: withList(dependencies, (opened, visit) => takeStep(dependencies, opened, visit)),
})
