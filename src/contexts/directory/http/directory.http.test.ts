import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { aWorkbook, sheetXml } from '#tests/support/a-workbook.ts'
import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T13:00:00Z')

const typed = {
  names: 'Rodrigo Labardíni\nРодриго Лабардини | ru | other',
  actsFor: 'XX',
  visibility: 'joint',
  'title-en': 'Ambassador',
  from: '2020-03',
  source: 'https://example.org/decree',
}

describe('the directory on the desk', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('YY', 'viewer')
  })
  after(() => desk.close())

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const locationOf = (answer: Response): string =>
    (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  const enter = async (said: Readonly<Record<string, string>> = {}, as = ours): Promise<string> => {
    const answer = await as.post('/desk/directory/people/new', { ...typed, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return locationOf(answer)
  }
  const institution = async (name: string, said = {}, as = ours): Promise<string> => {
    const fields = { name, kind: 'institute', side: 'XX', visibility: 'joint', ...said }
    const answer = await as.post('/desk/directory/institutions', fields)
    assert.equal(answer.status, 303, await answer.text())
    return locationOf(answer)
  }
  const idIn = (path: string): string => path.split('/').at(-1) ?? ''

  it('teaches while nobody is in it', async () => {
    assert.match(await textOf('/desk/directory'), /Nobody yet\. Add whoever acts/)
  })

  it('shows somebody with names, posts and the capacity of today', async () => {
    const path = await enter()
    const page = await textOf(path, viewer)
    assert.match(page, /Rodrigo Labardíni/)
    assert.match(page, /Родриго Лабардини/)
    assert.match(page, /Today: Ambassador\./)
    assert.match(page, /since March 2020/)
    assert.doesNotMatch(page, /Record a post/)
  })

  it('finds them in any spelling and script', async () => {
    for (const query of ['labardini', 'LABARDINI rod', 'лабардини']) {
      const page = await textOf(`/desk/directory?q=${encodeURIComponent(query)}`, theirs)
      assert.match(page, /1 entry for/, query)
      assert.match(page, /Rodrigo Labardíni/, query)
    }
    assert.match(await textOf('/desk/directory?q=nobody'), /Nothing is called/)
  })

  it('names each field that is wrong, and keeps what was typed', async () => {
    const answer = await ours.post('/desk/directory/people/new', {
      ...typed,
      names: 'A name | Spanish',
      from: '2020-13',
      precedence: 'first',
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /code of a language/)
    assert.match(page, /Write a date as 2020-11-26/)
    assert.match(page, /whole number from 1/)
    assert.match(page, /A name \| Spanish/)
  })

  it('keeps every version of a post, and lets it end', async () => {
    const path = await enter({ names: 'Anar Arbitrary', 'title-en': 'First Deputy Minister' })
    const [, post] = /posts\/([0-9a-f-]{36})/.exec(await textOf(path)) ?? []
    const form = `${path}/posts/${post ?? ''}`
    const ended = { 'title-en': 'First Deputy Minister', from: '2020-01-15', until: '2020-10' }
    assert.equal((await ours.post(form, { ...ended, act: 'save' })).status, 303)
    assert.match(await textOf(path), /15 January 2020 to October 2020/)
    assert.match(await textOf(path), /No post is known for today/)
    assert.match(await textOf(form), /2 versions/)
    assert.equal((await ours.post(form, { act: 'take-back' })).status, 303)
    assert.match(await textOf(path), /No post yet/)
  })

  it('shows who holds which post at an institution, and what belongs to what', async () => {
    const above = await institution('Ministry of Arbitrary Affairs')
    const below = await institution('Institute of Arbitrary Studies')
    const described = {
      parent: idIn(above),
      competences: 'Conservation of stone | https://example.org/law',
      names: 'IAS | en | acronym',
      website: 'https://example.org',
    }
    assert.equal((await ours.post(`${below}/profile`, described)).status, 303)
    await enter({
      names: 'Director Somebody',
      institution: idIn(below),
      'title-en': 'Director',
      acting: 'yes',
    })
    const page = await textOf(below, theirs)
    assert.match(page, /Conservation of stone/)
    assert.match(page, /Ministry of Arbitrary Affairs/)
    assert.match(page, /Director Somebody[\s\S]*Director \(acting\)/)
    assert.match(await textOf(above), /Institute of Arbitrary Studies/)
    assert.match(await textOf('/desk/directory?q=ias'), /Institute of Arbitrary Studies/)
    const circle = await ours.post(`${above}/profile`, { parent: idIn(below) })
    assert.equal(circle.status, 422)
    assert.match(await circle.text(), /cannot belong to itself/)
  })

  it('keeps what is private from the other side, until it is shown to both', async () => {
    const path = await enter({ names: 'Covert Somebody', visibility: 'private' })
    assert.equal((await theirs.get(path)).status, 404)
    assert.doesNotMatch(await textOf('/desk/directory', theirs), /Covert/)
    assert.match(await textOf('/desk/directory?q=Covert', theirs), /Nothing is called/)
    assert.equal((await ours.post(path, { act: 'share' })).status, 303)
    const shown = await textOf(path, theirs)
    assert.match(shown, /Covert Somebody/)
    assert.match(shown, /Today: Ambassador\./)
  })

  it('refuses what both would see of an institution that one alone sees', async () => {
    const hidden = await institution('Hidden bureau', { visibility: 'private' })
    const answer = await ours.post('/desk/directory/people/new', {
      ...typed,
      institution: idIn(hidden),
    })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Only our side sees this institution/)
    assert.equal((await theirs.get(hidden)).status, 404)
  })

  it('leaves the names of the other side alone, and forgets its own on request', async () => {
    const path = await enter({ names: 'Somebody Forgettable' })
    assert.equal((await theirs.post(`${path}/names`, { names: 'Theirs Alone' })).status, 303)
    assert.match(await textOf(path), /Somebody Forgettable[\s\S]*Theirs Alone/)
    assert.equal((await ours.post(path, { act: 'forget' })).status, 303)
    const page = await textOf(path)
    assert.doesNotMatch(page, /Somebody Forgettable/)
    assert.match(page, /Theirs Alone/)
  })

  it('merges two entries after a look at both, follows either address, and parts them again', async () => {
    const kept = await enter({ names: 'Elchin Doubled', 'title-en': 'Kept post' })
    const merged = await enter({ names: 'Elçin Doubled | az', 'title-en': 'Merged post' })
    const choice = await textOf(`${kept}/merger`)
    assert.match(choice, /<option value="[^"]*"[^>]*>\s*Elçin Doubled/)
    const preview = await textOf(`${kept}/merger?with=${idIn(merged)}`)
    assert.match(preview, /Kept post[\s\S]*Merged post[\s\S]*will stand for both/)
    assert.match(await textOf('/desk/directory?q=elchin'), /2 entries for/)

    const both = { act: 'merge', entry: idIn(merged) }
    assert.equal((await ours.post(`${kept}/merger`, both)).status, 303)
    for (const path of [kept, merged]) {
      assert.match(await textOf(path, theirs), /Merged post[\s\S]*Elçin Doubled/, path)
    }
    assert.match(await textOf('/desk/directory?q=elchin'), /1 entry for/)
    assert.match(await (await ours.post(`${kept}/merger`, both)).text(), /The two are one already/)

    const [, post] = /posts\/([0-9a-f-]{36})">Merged post/.exec(await textOf(kept)) ?? []
    const corrected = { 'title-en': 'Merged post, corrected', act: 'save' }
    assert.equal((await ours.post(`${kept}/posts/${post ?? ''}`, corrected)).status, 303)

    const part = { act: 'part', entry: idIn(merged) }
    assert.equal((await theirs.post(`${kept}/merger`, part)).status, 303)
    assert.doesNotMatch(await textOf(kept), /Merged post/)
    assert.match(await textOf(merged), /Merged post, corrected/)
  })

  it('merges what one side alone sees for that side alone', async () => {
    const shown = await enter({ names: 'Shown Somebody' })
    const covert = await enter({ names: 'Hidden Namesake', visibility: 'private' })
    const both = { act: 'merge', entry: idIn(covert) }
    assert.equal((await theirs.post(`${shown}/merger`, both)).status, 422)
    assert.equal((await ours.post(`${shown}/merger`, both)).status, 303)
    assert.match(await textOf(shown), /Hidden Namesake/)
    assert.doesNotMatch(await textOf(shown, theirs), /Hidden Namesake|merged into this one/)
  })

  it('merges institutions with those who hold posts there', async () => {
    const kept = await institution('Institute of Doubles')
    const merged = await institution('Institut of Doubles')
    await enter({ names: 'Of the Double', institution: idIn(merged), 'title-en': 'Head' })
    const both = { act: 'merge', entry: idIn(merged) }
    assert.equal((await ours.post(`${kept}/merger`, both)).status, 303)
    assert.match(await textOf(kept), /Of the Double/)
    assert.match(await textOf(`${kept}/merger`), /Institut of Doubles[\s\S]*Part again/)
  })

  it('brings people from a table after a dry run, those of one name with all their posts', async () => {
    await institution('Bureau of Tables')
    const text = [
      'Name,Acts for,Title EN,Institution,Acting,From,Stated on,Telephone',
      'Tabled Somebody,XX,Deputy Head,BUREAU of tables,,2020-01,',
      'Tabled Somebody,XX,Acting Head,Bureau of Tables,yes,,2020-11-26',
      'Rodrigo Labardini,XX,Ambassador,,,,',
    ].join('\n')
    const dryRun = await (
      await ours.post('/desk/directory/import', { text, visibility: 'joint', step: 'look' })
    ).text()
    assert.match(dryRun, /1 person would be added\. 1 is in the directory already/)
    assert.match(dryRun, /nothing of the kind is kept here: Telephone/)
    assert.match(await textOf('/desk/directory?q=tabled'), /Nothing is called/)
    const entered = await ours.post('/desk/directory/import', { text, step: 'enter' })
    assert.equal(entered.headers.get('location'), '/desk/directory?imported=1')
    const [, path] =
      /href="([^"]*people[^"]*)">Tabled/.exec(await textOf('/desk/directory?q=tabled', theirs)) ??
      []
    assert.match(await textOf(path ?? ''), /Acting Head \(acting\)[\s\S]*Deputy Head/)
  })

  it('brings a workbook as it is', async () => {
    const sheet = new FormData()
    const rows = [
      ['name', 'other_names', 'title_en'],
      ['Worked Booker', 'Уоркед Букер | ru', 'Head'],
    ]
    const bytes = new Uint8Array(aWorkbook({ People: sheetXml(rows) }))
    sheet.set('sheet', new File([bytes], 'people.xlsx'))
    sheet.set('step', 'look')
    const answer = await ours.post('/desk/directory/import', sheet)
    assert.match(await answer.text(), /Worked Booker · Уоркед Букер/)
  })

  it('names every fault of a table by line and column, and records nothing', async () => {
    const text = [
      'name;acts_for;title_en;institution;from',
      ';XX;Head;;',
      'Faulty One;ZZ;Head;;2020-13',
      'Faulty Two;XX;Head;No such bureau;',
    ].join('\n')
    const answer = await ours.post('/desk/directory/import', { text, step: 'enter' })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /Line 2, name: Write at least one name/)
    assert.match(page, /Line 3, acts_for: This is not the code/)
    assert.match(page, /Line 3, from: Write a date/)
    assert.match(page, /Line 4, institution: No institution is called so/)
    assert.match(await textOf('/desk/directory?q=faulty'), /Nothing is called/)
  })

  it('lets a viewer change nothing', async () => {
    assert.equal((await viewer.get('/desk/directory/people/new')).status, 403)
    const answer = await viewer.post('/desk/directory/people/new', typed)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Only editors and heads/)
  })

  it('gives back every text that people write, and never as markup', async () => {
    const long = 'x'.repeat(400)
    const words = { ...typed, names: '', 'title-en': long, source: long }
    const refused = await (await ours.post('/desk/directory/people/new', words)).text()
    for (const text of naughtyStrings.filter((one) => !/[|\n]/.test(one)).slice(0, 40)) {
      const fields = { ...typed, names: text, 'title-en': text, source: text }
      const answer = await ours.post('/desk/directory/people/new', fields)
      assert.ok([303, 422].includes(answer.status), text)
      if (answer.status === 422) {
        const brought = broughtIn(await answer.text(), refused)
        assert.deepEqual(brought, [], text)
      } else {
        assert.doesNotMatch(await textOf(locationOf(answer)), /<script>alert/)
      }
    }
    assert.doesNotMatch(await textOf('/desk/directory'), /<script>alert/)
  })
})
