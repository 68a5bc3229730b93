// Cuts the fonts of src/kit/documents/fonts from the packages they come in:
// `node bin/build-document-fonts.mjs`. The output is committed. Documents are set by Typst, which
// reads static TrueType fonts only; and they carry names of any country, so whole scripts are kept.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const packages = new URL('../node_modules/', import.meta.url)
const output = new URL('../src/kit/documents/fonts/', import.meta.url)

const noto = '@fontsource-variable/noto-sans/files/noto-sans'
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4'
// Typst takes one file for each family and style, so each script is a family of its own. Names of
// equal length leave the table's offsets as they are; the licence reserves the name "Source".
const textFamilies = {
  latin: 'Alt Latin',
  'latin-ext': 'Alt Exten',
  cyrillic: 'Alt Cyril',
  greek: 'Alt Greek',
}
const romanFamilies = {
  latin: 'Alternat Roman',
  'latin-ext': 'Alternat Roext',
  cyrillic: 'Alternat Rocyr',
}

const cuts = [
  ...Object.entries(textFamilies).flatMap(([script, family]) => [
    { name: `text-${script}`, from: `${noto}-${script}-wght-normal`, axes: { wght: 400 }, family },
    {
      name: `text-${script}-bold`,
      from: `${noto}-${script}-wght-normal`,
      axes: { wght: 600 },
      family,
    },
  ]),
  ...['latin', 'latin-ext'].map((script) => ({
    name: `text-${script}-italic`,
    from: `${noto}-${script}-wght-italic`,
    axes: { wght: 400 },
    family: textFamilies[script],
  })),
  ...Object.entries(romanFamilies).map(([script, family]) => ({
    name: `roman-${script}`,
    from: `${serif}-${script}-opsz-normal`,
    axes: { wght: 400, opsz: 20 },
    family,
  })),
  {
    name: 'arabic',
    from: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal',
  },
]

const bytesOf = (name) => [
  Buffer.from(name, 'latin1'),
  Buffer.from([...name].flatMap((letter) => [0, letter.charCodeAt(0)])),
]

const rename = (font, family) => {
  for (const before of ['Noto Sans', 'Source Serif 4']) {
    if (before.length !== family.length) continue
    const replacements = bytesOf(family)
    for (const [index, needle] of bytesOf(before).entries()) {
      for (let at = font.indexOf(needle); at >= 0; at = font.indexOf(needle, at + 1)) {
        replacements[index].copy(font, at)
      }
    }
  }
  return font
}

const cut = async ({ name, from, axes, family }) => {
  const source = await readFile(new URL(`${from}.woff2`, packages))
  const font = await subsetFont(source, undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    noHinting: true,
    ...(axes && { variationAxes: axes }),
  })
  await writeFile(
    new URL(`${name}.ttf`, output),
    family === undefined ? font : rename(font, family),
  )
  return font.length
}

await mkdir(output, { recursive: true })
let total = 0
for (const each of cuts) {
  const size = await cut(each)
  total += size
  console.log(`${each.name}.ttf ${size}`)
}
console.log(`${total} bytes in all, in ${fileURLToPath(output)}`)

const licence = (of) => readFile(new URL(`${of}/LICENSE`, packages), 'utf8')
const adobe =
  "Copyright 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name 'Source'."
await writeFile(
  new URL('ofl-source-serif-4.txt', output),
  (await licence('@fontsource-variable/source-serif-4')).replace(/^Google Inc\./, adobe),
)
await writeFile(
  new URL('ofl-noto-sans.txt', output),
  await licence('@fontsource-variable/noto-sans'),
)
await writeFile(
  new URL('ofl-noto-naskh-arabic.txt', output),
  await licence('@fontsource/noto-naskh-arabic'),
)
