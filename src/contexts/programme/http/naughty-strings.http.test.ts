import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { aProgramme } from '#tests/support/a-programme.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T06:00:00Z')

let desk: OpenDesk
let editor: Desk
let programme: string

/** Every text that a form of an event asks for, and is free in what it says. */
const freeTexts = (...texts: readonly string[]): Record<string, string> => {
  const text = (index: number): string => texts[index % texts.length] ?? ''
  return {
    'title-en': `Title ${text(0)}`,
    'title-es': text(1),
    'title-az': text(2),
    'summary-en': text(3),
    'summary-es': text(4),
    'summary-az': text(5),
    venue: 'city',
    city: `City ${text(6)}`,
  }
}

const freeFields = 7

/** Every other field, most of which will refuse what stands in it. */
const everyField = (text: string): Record<string, string> => ({
  ...freeTexts(text),
  ...Object.fromEntries(
    [
      'date',
      'start-time',
      'end-time',
      'zone',
      'venue',
      'country',
      'programme',
      'owner',
      'visibility',
      'discipline',
      'other-discipline',
      'spoken-language',
      'sources',
      'online-capacity',
      'own-plan',
      'format-0',
      'min-on-site-0',
      'decide-by',
      'otherwise',
      'reading',
      'institution-0',
      'role-0',
      'contributes-0-en',
      'started-from',
    ].map((name) => [name, text]),
  ),
})

const planned = (): Record<string, string> => ({
  programme,
  discipline: 'music',
  owner: 'XX',
  visibility: 'XX',
  country: 'YY',
})

const post = async (path: string, fields: Record<string, string>, expected: number) => {
  const answer = await editor.post(path, fields)
  const text = await answer.text()
  assert.equal(answer.status, expected, `${JSON.stringify(fields)}\n${text.slice(0, 2000)}`)
  return { text, at: (answer.headers.get('location') ?? '').split('?', 1)[0] ?? '' }
}

const shown = async (path: string): Promise<string> => {
  const answer = await editor.get(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

before(async () => {
  desk = await openDesk(deskRoutes, today)
  editor = await desk.signIn('XX', 'editor')
  programme = await aProgramme(editor)
})
after(() => desk.close())

describe('every naughty string in the form of an event', () => {
  it('is refused in words where it makes no sense, and stands in the form as it was typed', async () => {
    const harmless = await post('/desk/events/new', everyField('harmless'), 422)
    for (const text of naughtyStrings) {
      const form = await post('/desk/events/new', everyField(text), 422)
      assert.deepEqual(broughtIn(form.text, harmless.text), [], text)
    }
  })

  it('is kept where a text is free, and brings no markup onto the page', async () => {
    const plan = async (texts: readonly string[]): Promise<{ page: string; form: string }> => {
      const fields = { ...planned(), ...freeTexts(...texts) }
      const { at } = await post('/desk/events/new', fields, 303)
      return { page: await shown(at), form: await shown(`${at}/edit`) }
    }
    const harmless = await plan(['harmless'])
    // Twice round the list, so that each string stands in two of the fields.
    for (const shift of [0, 3]) {
      for (let first = shift; first < naughtyStrings.length + shift; first += freeFields) {
        const texts = Array.from(
          { length: freeFields },
          (_, index) => naughtyStrings[(first + index) % naughtyStrings.length] ?? '',
        )
        const { page, form } = await plan(texts)
        assert.deepEqual(broughtIn(page, harmless.page), [], texts.join('\n'))
        assert.deepEqual(broughtIn(form, harmless.form), [], texts.join('\n'))
      }
    }
  })
})

const sheetOf = (texts: readonly string[]): string => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const rows = texts.map((text) => [`Row ${text}`, text, text, text, text].map(quoted).join(','))
  return ['title,summary,city,start time,discipline', ...rows].join('\n')
}

const importForm = (step: string, text: string): FormData => {
  const form = new FormData()
  const given = { programme, language: 'en', step }
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  form.set('sheet', new Blob([text]), 'sheet.csv')
  return form
}

const sent = async (form: FormData): Promise<string> => {
  const answer = await editor.post('/desk/import', form)
  const text = await answer.text()
  assert.ok(answer.status < 500, text.slice(0, 2000))
  return text
}

describe('every naughty string in a sheet', () => {
  it('comes back in the preview and in the file of errors as text', async () => {
    const harmless = await sent(importForm('read', sheetOf(['harmless'])))
    for (let first = 0; first < naughtyStrings.length; first += 200) {
      const sheet = sheetOf(naughtyStrings.slice(first, first + 200))
      assert.deepEqual(broughtIn(await sent(importForm('read', sheet)), harmless), [])
      await sent(importForm('errors', sheet))
    }
  })

  it('becomes events whose list and file hold no markup and no formula', async () => {
    const rows = naughtyStrings.map(
      (text) => `"${text.replaceAll('"', '""')}",Music,"${text.replaceAll('"', '""')}"`,
    )
    const harmless = await shown('/desk/events')
    await sent(importForm('import', ['title,discipline,city', ...rows].join('\n')))
    assert.deepEqual(broughtIn(await shown('/desk/events'), harmless), [])
    const file = await shown('/desk/events.csv')
    assert.match(file, /Scunthorpe General Hospital/)
    assert.doesNotMatch(file, /^"?[=+\-@]/m)
  })
})
