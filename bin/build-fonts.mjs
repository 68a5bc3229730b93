// Cuts the fonts of src/site/assets/fonts from the packages they come in: `node bin/build-fonts.mjs`.
// The output is committed. Only the characters of English, Spanish and Azerbaijani remain, and of
// the variable axes only the part the style sheets use; docs/design-language.md has the reasons.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const packages = new URL('../node_modules/@fontsource-variable/', import.meta.url)
const output = new URL('../src/site/assets/fonts/', import.meta.url)

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const digits = '0123456789'
const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))
// The ligatures have to be named because glyphs that only a substitution reaches are dropped.
const latin = `${ascii}\u00a0ÁÉÍÓÚÜÑÇÖáéíóúüñçöıÂâ¿¡“”‘’«»–—·•…×½°ﬁﬂ`
const azerbaijani = 'əƏğĞİşŞ₼'

const roman = { wght: { min: 400, max: 500 }, opsz: { min: 20, max: 60 } }
const italic = { wght: 400, opsz: 20 }
const text = { wght: { min: 400, max: 600 } }

const cuts = [
  { name: 'roman', from: 'source-serif-4-latin-opsz-normal', characters: latin, axes: roman },
  {
    name: 'roman-az',
    from: 'source-serif-4-latin-ext-opsz-normal',
    characters: azerbaijani,
    axes: roman,
  },
  // Italics only head the months of a programme: letters, digits and a little punctuation.
  {
    name: 'italic',
    from: 'source-serif-4-latin-opsz-italic',
    characters: `${letters}${digits} .,–-áéíóúñçöüı`,
    axes: italic,
  },
  {
    name: 'italic-az',
    from: 'source-serif-4-latin-ext-opsz-italic',
    characters: 'əƏğĞİşŞ',
    axes: italic,
  },
  { name: 'text', from: 'noto-sans-latin-wght-normal', characters: latin, axes: text },
  { name: 'text-az', from: 'noto-sans-latin-ext-wght-normal', characters: azerbaijani, axes: text },
]

const packageOf = (file) => (file.startsWith('noto') ? 'noto-sans' : 'source-serif-4')

// The licence reserves the name "Source" for the unmodified font, so a cut must carry another.
// Names of equal length leave the table's offsets as they are.
const renames = [
  ['Source Serif 4', 'Alternat Roman'],
  ['SourceSerif4', 'AlternatRmn4'],
]

const bytesOf = (name) => [
  Buffer.from(name, 'latin1'),
  Buffer.from([...name].flatMap((letter) => [0, letter.charCodeAt(0)])),
]

const rename = (font) => {
  for (const [before, after] of renames) {
    const replacements = bytesOf(after)
    for (const [index, needle] of bytesOf(before).entries()) {
      for (let at = font.indexOf(needle); at >= 0; at = font.indexOf(needle, at + 1)) {
        replacements[index].copy(font, at)
      }
    }
  }
  return font
}

const cut = async ({ name, from, characters, axes }) => {
  const source = await readFile(new URL(`${packageOf(from)}/files/${from}.woff2`, packages))
  const plain = await subsetFont(source, characters, {
    targetFormat: 'sfnt',
    variationAxes: axes,
    noLayoutClosure: true,
    noHinting: true,
    keepFeatures: ['kern', 'liga', 'locl', 'ccmp'],
  })
  const font = await subsetFont(rename(plain), undefined, {
    targetFormat: 'woff2',
    keepAllGlyphs: true,
  })
  await writeFile(new URL(`${name}.woff2`, output), font)
  return font.length
}

await mkdir(output, { recursive: true })
let total = 0
for (const each of cuts) {
  const size = await cut(each)
  total += size
  console.log(`${each.name}.woff2 ${size}`)
}

// The package of Source Serif 4 names no copyright holder in its licence; the font itself does.
const adobe =
  "Copyright 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name 'Source'."
const licenceOf = async (name) => readFile(new URL(`${name}/LICENSE`, packages), 'utf8')
await writeFile(
  new URL('OFL-source-serif-4.txt', output),
  (await licenceOf('source-serif-4')).replace(/^Google Inc\./, adobe),
)
await writeFile(new URL('OFL-noto-sans.txt', output), await licenceOf('noto-sans'))
console.log(`${total} bytes in all, in ${fileURLToPath(output)}`)
