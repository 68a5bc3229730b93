import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { after, before, describe, it } from 'node:test'

import sharp from 'sharp'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { foundRelation } from '#contexts/relations/contract.ts'
import { openZipFile } from '#kit/zip/open-zip-file.ts'
import { writeZip, type ZipEntry } from '#kit/zip/write-zip.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { anAssessment, aSite } from '#tests/support/heritage-factories.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'

import { assessments, exchange, sites } from '../../contract.ts'
import { addDocument } from '../../service/add-document.ts'
import { listDocuments } from '../../store/document-store.ts'
import { saveHiding } from '../../store/hiding-store.ts'
import { findPhotographBytes, listPhotographs } from '../../store/photograph-store.ts'

const ours = operatorActingFor(aRelation.id, 'XX')
const theirs = operatorActingFor(aRelation.id, 'YY')
const relation = aRelation.id
const today = '2026-05-01'
const pdf = Buffer.from('%PDF-1.7\nan arbitrary report\n%%EOF\n')
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const aPicture = (color: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: color } })
    .withExif({ IFD0: { Copyright: 'A camera' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

describe('archives of sites', () => {
  let full: OpenFreshDatabase
  let folder: string
  let hidden: string
  let open: string

  const addPhotograph = async (
    actor: Actor,
    said: { readonly site: string; readonly visibility: string; readonly assessment?: string },
  ): Promise<string> => {
    const id = randomUUID()
    const added = await sites.addPhotograph(full.db, actor, {
      id,
      assessment: null,
      takenOn: 18_020,
      viewpoint: 'from the gate',
      content: {
        caption: 'Qapı — “the gate”',
        credit: 'A. Photographer, CC BY',
        illustrative: true,
      },
      sent: await aPicture(said.visibility === 'XX' ? '#804020' : '#204080'),
      ...said,
    })
    assert.ok(added.ok)
    return id
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alternat-archive-'))
    full = await openFreshDatabase(2)
    await foundRelation(full.db, aRelation)
    const entered = await asActor(full.db, ours, async (tx) => {
      const one = await sites.enter(tx, ours, aSite('Open mosque'))
      const two = await sites.enter(tx, ours, aSite('Hidden cave', { visibility: 'XX' }))
      await saveHiding(tx, ours, {
        site: two.id,
        hiding: { visibility: 'XX', publicSees: 'withheld', otherSees: 'withheld' },
        reason: 'Looters came twice.',
      })
      return [one.id, two.id] as const
    })
    open = entered[0]
    hidden = entered[1]
    const survey = anAssessment(open)
    await asActor(full.db, ours, (tx) => assessments.insert(tx, ours, [survey]))
    const marked = await addPhotograph(ours, {
      site: open,
      visibility: 'public',
      assessment: survey.id,
    })
    const mark = {
      photograph: marked,
      area: { x: 100, y: 200, width: 300, height: 50 },
      effect: 'burning',
      words: 'Soot above the door',
    }
    await asActor(full.db, ours, (tx) =>
      assessments.insert(tx, ours, [anAssessment(open, { content: { marks: [mark] } })]),
    )
    await addPhotograph(ours, { site: hidden, visibility: 'XX' })
    await addPhotograph(theirs, { site: open, visibility: 'joint' })
    await addPhotograph(theirs, { site: open, visibility: 'YY' })
    await asActor(full.db, theirs, (tx) =>
      assessments.insert(tx, theirs, [anAssessment(open, { visibility: 'YY', condition: 'fair' })]),
    )
    for (const [site, visibility] of [
      [open, 'public'],
      [hidden, 'XX'],
    ] as const)
      await addDocument(full.db, ours, {
        id: randomUUID(),
        site,
        visibility,
        name: 'Hesabat.pdf',
        bytes: pdf,
      })
  })
  after(async () => {
    await full.close()
    rmSync(folder, { recursive: true })
  })

  const withEmpty = async (work: (empty: OpenFreshDatabase) => Promise<void>): Promise<void> => {
    const empty = await openFreshDatabase(2)
    try {
      await foundRelation(empty.db, aRelation)
      await work(empty)
    } finally {
      await empty.close()
    }
  }
  const exportFrom = async (
    from: OpenFreshDatabase,
    name: string,
    actor?: Actor,
  ): Promise<string> => {
    const path = join(folder, `${name}.zip`)
    const reader = actor === undefined ? { relation } : { relation, actor }
    await exchange.export(from.db, reader, {
      path,
      format: 'archive',
      baseUrl: 'https://example.org',
    })
    return path
  }
  const bring = async (path: string, into: OpenFreshDatabase, actor = ours) => {
    const surveyed = await exchange.survey(path, actor, { today })
    assert.ok(surveyed.ok, JSON.stringify(surveyed))
    const imported = await exchange.import(into.db, actor, { path, progress: () => undefined })
    assert.ok(imported.ok)
    return { surveyed: surveyed.value, imported: imported.value }
  }
  const textIn = async (path: string, entry: string): Promise<string> => {
    const opened = await openZipFile(path, { entries: 100 })
    assert.ok(opened.ok)
    const bytes = await opened.value.read(entry)
    opened.value.close()
    return Buffer.from(bytes).toString('utf8')
  }
  const write = async (
    name: string,
    entries: Readonly<Record<string, Uint8Array | string>>,
  ): Promise<string> => {
    const path = join(folder, name)
    const all = Object.entries(entries).map(([entry, content]): ZipEntry => ({
      name: entry,
      isPacked: false,
      read: () => Promise.resolve(Buffer.from(content)),
    }))
    await pipeline(Readable.from(writeZip(Readable.from(all))), createWriteStream(path))
    return path
  }
  const refusedOf = async (path: string): Promise<string> => {
    const surveyed = await exchange.survey(path, ours, { today })
    return surveyed.ok ? 'accepted' : surveyed.refusal.join('\n')
  }
  const rewritten = async (
    name: string,
    change: (file: string, bytes: Uint8Array) => { bytes: Uint8Array; sha256?: string },
  ): Promise<string> => {
    const path = await exportFrom(full, 'whole', ours)
    let words = await textIn(path, 'sites.geojson')
    const entries: Record<string, Uint8Array> = {}
    const opened = await openZipFile(path, { entries: 100 })
    assert.ok(opened.ok)
    for (const [, file = ''] of words.matchAll(/"file":"([^"]+)"/g)) {
      const original = await opened.value.read(file)
      const { bytes, sha256 } = change(file, original)
      entries[file] = bytes
      if (sha256 !== undefined) words = words.replaceAll(hashOf(original), sha256)
    }
    opened.value.close()
    return write(name, { 'sites.geojson': Buffer.from(words), ...entries })
  }

  it('bring back the same records, pictures and documents to the byte', async () => {
    const left = await exportFrom(full, 'left', ours)
    await withEmpty(async (empty) => {
      const { surveyed, imported } = await bring(left, empty)
      assert.equal(surveyed.files, 5)
      assert.equal(imported.files, 5)
      const back = await exportFrom(empty, 'back', ours)
      assert.equal(await textIn(back, 'sites.geojson'), await textIn(left, 'sites.geojson'))
      assert.equal(hashOf(readFileSync(back)), hashOf(readFileSync(left)))
      const kept = await asActor(empty.db, ours, async (tx) => {
        const photographs = await listPhotographs(tx, [open, hidden])
        const thumbnails = await Promise.all(
          photographs.map(({ id }) => findPhotographBytes(tx, { id, size: 'thumbnail' })),
        )
        return { photographs, thumbnails, documents: await listDocuments(tx, [open, hidden]) }
      })
      assert.equal(kept.photographs.length, 3)
      assert.equal(kept.documents.length, 2)
      assert.ok(kept.thumbnails.every((one) => one !== undefined && one.length > 100))
      assert.deepEqual(kept.photographs.map(({ signedFor }) => signedFor).toSorted(), [
        '',
        '',
        'YY',
      ])
      assert.equal((await bring(left, empty)).imported.files, 0)
    })
  })

  it('give each side back what it alone knew, also of a site that the other side keeps', async () => {
    const fromUs = await exportFrom(full, 'from-us', ours)
    const fromThem = await exportFrom(full, 'from-them', theirs)
    await withEmpty(async (empty) => {
      await bring(fromUs, empty)
      const { imported } = await bring(fromThem, empty, theirs)
      assert.deepEqual(
        { sites: imported.sites, assessments: imported.assessments, files: imported.files },
        { sites: 0, assessments: 1, files: 1 },
      )
      const again = await exportFrom(empty, 'them-again', theirs)
      assert.equal(await textIn(again, 'sites.geojson'), await textIn(fromThem, 'sites.geojson'))
      assert.doesNotMatch(
        await textIn(await exportFrom(empty, 'us-again', ours), 'sites.geojson'),
        /"visibility":"YY"/,
      )
    })
  })

  it('hold no picture, document or reason of what their reader may not know', async () => {
    const whole = await textIn(await exportFrom(full, 'whole', ours), 'sites.geojson')
    assert.match(whole, /Looters came twice/)
    assert.equal([...whole.matchAll(/"file":/g)].length, 5)
    const kept = await asActor(full.db, ours, (tx) => listPhotographs(tx, [hidden]))
    const [secret] = kept
    assert.ok(secret)
    for (const [name, actor, files] of [
      ['theirs', theirs, 4],
      ['everybody', undefined, 2],
    ] as const) {
      const path = await exportFrom(full, name, actor)
      const words = await textIn(path, 'sites.geojson')
      assert.equal([...words.matchAll(/"file":/g)].length, files, name)
      assert.doesNotMatch(words, /Looters|Hidden cave/, name)
      const bytes = readFileSync(path).toString('latin1')
      assert.ok(!bytes.includes(secret.id), name)
      const opened = await openZipFile(path, { entries: 100 })
      assert.ok(opened.ok)
      assert.equal(opened.value.sizeOf(`photographs/${secret.id}.jpg`), undefined, name)
      opened.value.close()
    }
  })

  it('are refused with the name of the file that is wrong', async () => {
    const bomb = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: '#000' },
    })
      .png()
      .toBuffer()
    const isPicture = (file: string): boolean => file.endsWith('.jpg')
    const swap = (name: string, other: Uint8Array, sha256?: string) =>
      rewritten(name, (file, bytes) =>
        isPicture(file) ? { bytes: other, ...(sha256 !== undefined && { sha256 }) } : { bytes },
      )
    const script = Buffer.from('<script>alert(1)</script>')
    const wrong: readonly (readonly [() => Promise<string>, RegExp])[] = [
      [() => swap('another.zip', script), /photographs\/.*\.jpg: .*hash is another/],
      [() => swap('script.zip', script, hashOf(script)), /\.jpg: is no JPEG, PNG or WebP/],
      [() => swap('bomb.zip', bomb, hashOf(bomb)), /unpacks to more than 60 million pixels/],
      [
        () =>
          rewritten('html.zip', (file, bytes) =>
            isPicture(file) ? { bytes } : { bytes: script, sha256: hashOf(script) },
          ),
        /documents\/.*\.pdf: is no PDF/,
      ],
      [() => write('empty.zip', {}), /sites.geojson: is missing in the archive/],
    ]
    for (const [path, expected] of wrong) assert.match(await refusedOf(await path()), expected)
    const torn = join(folder, 'torn.zip')
    const whole = readFileSync(await exportFrom(full, 'whole', ours))
    writeFileSync(torn, whole.subarray(0, whole.length - 400))
    assert.match(await refusedOf(torn), /is no ZIP archive/)
    const flipped = Buffer.from(whole)
    flipped.fill(0xaa, 200, 260)
    writeFileSync(torn, flipped)
    assert.match(await refusedOf(torn), /the archive is damaged/)
  })

  it('that somebody wrote bring no position of a camera in', async () => {
    const camera = await aPicture('#336633')
    assert.ok((await sharp(camera).metadata()).exif)
    const path = await rewritten('camera.zip', (file, bytes) =>
      file.endsWith('.jpg') ? { bytes: camera, sha256: hashOf(camera) } : { bytes },
    )
    await withEmpty(async (empty) => {
      await bring(path, empty)
      await asActor(empty.db, ours, async (tx) => {
        for (const { id } of await listPhotographs(tx, [open, hidden])) {
          const bytes = await findPhotographBytes(tx, { id, size: 'full' })
          assert.ok(bytes)
          assert.equal((await sharp(bytes).metadata()).exif, undefined)
        }
      })
    })
  })

  it('without their files say so, and are taken back whole', async () => {
    const words = await textIn(await exportFrom(full, 'whole', ours), 'sites.geojson')
    const path = await write('alone.zip', { 'sites.geojson': words })
    await withEmpty(async (empty) => {
      const { surveyed } = await bring(path, empty)
      assert.match(
        surveyed.notes.join('\n'),
        /3 pictures and documents are named, and did not come/,
      )
      const whole = await bring(await exportFrom(full, 'whole', ours), empty)
      assert.equal(whole.imported.files, 5)
    })
    await withEmpty(async (empty) => {
      const { imported } = await bring(await exportFrom(full, 'whole', ours), empty)
      const undone = await exchange.undo(empty.db, ours, imported.id)
      assert.deepEqual(undone.ok && undone.value, { erased: 1, kept: 1 })
    })
  })
})
