import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type { BothDesks } from '#tests/support/both-desks.ts'
import { type GuestLists, openGuestLists } from '#tests/support/guest-lists.ts'
import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const plain = ['harmless', 'harmless']

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

describe('every naughty string in the forms of guests', () => {
  let desks: BothDesks & { readonly anew: () => Promise<GuestLists> }
  let lists: GuestLists
  before(async () => {
    desks = await openGuestLists(today)
    lists = await desks.anew()
  })
  after(() => desks.close())

  const posted = async (
    at: string,
    fields: Readonly<Record<string, string>>,
    status = 422,
  ): Promise<string> => {
    const answer = await desks.guest.post(at, fields)
    const text = await answer.text()
    assert.equal(answer.status, status, `${JSON.stringify(fields)} ${text.slice(0, 500)}`)
    return text
  }

  /** Eight strings of the list, from one on, each in another field. */
  const eightFields = (from: number, harmless?: string) => {
    const text = (index: number): string =>
      harmless ?? naughtyStrings[(from + index) % naughtyStrings.length] ?? ''
    return {
      'form-of-address': text(0),
      name: text(1),
      capacity: text(2),
      institution: text(3),
      email: `x ${text(4)}`,
      language: text(5),
      companions: `x${text(6)}`,
      place: text(7),
    }
  }

  it('is refused where it makes no sense, and stands in the form as it was typed', async () => {
    const harmless = await posted(`${lists.at}/new`, eightFields(0, 'harmless'))
    // Twice round the list, so that each string stands in two of the fields.
    for (const shift of [0, 3]) {
      for (let from = shift; from < naughtyStrings.length + shift; from += 8) {
        const form = await posted(`${lists.at}/new`, eightFields(from))
        assert.deepEqual(broughtIn(form, harmless), [], String(from))
      }
    }
  })

  it('is listed from a table as a text: on the list, in the letters, in the order of both', async () => {
    const rowsOf = (texts: readonly string[]): string[] =>
      texts.map((text, index) => {
        const one = quoted(text.slice(0, 50))
        return [
          one,
          quoted(`N ${text}`.slice(0, 100)),
          one,
          one,
          `n${String(index)}@example.org`,
        ].join()
      })
    const pagesOf = async (texts: readonly string[]): Promise<string[]> => {
      const { at } = (lists = await desks.anew())
      const text = ['title,name,capacity,institution,email', ...rowsOf(texts)].join('\n')
      const seen = await posted(`${at}/table`, { text, language: 'en', step: 'look' }, 200)
      await posted(`${at}/table`, { text, language: 'en', step: 'enter' }, 303)
      await desks.admin.query('update guests.guest set shared = true where event = $1', [
        lists.event,
      ])
      const read = async (path: string) => (await desks.guest.get(`${at}${path}`)).text()
      return [seen, await read(''), await read('/invitations'), await read('/order')]
    }
    const harmless = await pagesOf(plain)
    for (const texts of [naughtyStrings.slice(0, 260), naughtyStrings.slice(260)]) {
      const pages = await pagesOf(texts)
      assert.equal((await lists.guests()).length, texts.length)
      for (const [index, page] of pages.entries()) {
        assert.deepEqual(broughtIn(page, harmless[index] ?? ''), [], String(index))
      }
    }
  })

  it('is sent in letters that a mail can carry, as a text', async () => {
    await lists.invite()
    const { rows } = await desks.admin.query<{ html: string }>(
      `select html from access.mail where purpose = 'invitation' `,
    )
    assert.equal(rows.length, naughtyStrings.length - 260)
    for (const { html } of rows) {
      assert.doesNotMatch(html, /<(script|img|svg|iframe|input|object|link)\b|<[^>]*\son\w+=/i)
    }
  })

  it('is what a guest answers, or is refused beside it, by link and as recorded', async () => {
    lists = await desks.anew()
    await lists.threeGuests()
    const link = await lists.linkOf('Ana Ruiz')
    const ana = `${lists.at}/${await lists.idOf('Ana Ruiz')}`
    const accepted = { act: 'answer', answer: 'accepted on-site', 'if-moved': 'wait' }
    const answer = async (from: number, companions: string, harmless?: string) => {
      const text = (index: number): string => harmless ?? naughtyStrings[from + index] ?? ''
      const written = { names: text(0), needs: text(1), note: text(2).slice(0, 400), companions }
      return desks.open.visitor.post(link, { ...accepted, ...written })
    }
    const kept = async (from: number, harmless?: string): Promise<string[]> => {
      assert.equal((await answer(from, '0', harmless)).status, 303, String(from))
      const shown = [await desks.open.visitor.get(link), await desks.guest.get(ana)]
      return Promise.all(shown.map((one) => one.text()))
    }
    const [page = '', form = ''] = await kept(0, 'harmless')
    const refused = await (await answer(0, 'x', 'harmless')).text()
    for (let from = 0; from < naughtyStrings.length; from += 3) {
      const wrong = await answer(from, 'x')
      assert.equal(wrong.status, 422)
      assert.deepEqual(broughtIn(await wrong.text(), refused), [], String(from))
      if (from % 9 !== 0) continue
      const [pageNow = '', formNow = ''] = await kept(from)
      assert.deepEqual([broughtIn(pageNow, page), broughtIn(formNow, form)], [[], []], String(from))
    }
  })
})
