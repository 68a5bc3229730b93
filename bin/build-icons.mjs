// Draws the icons of src/site/assets from icon.svg for devices that take no drawings: `node bin/build-icons.mjs`.
// The output is committed.
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const assets = new URL('../src/site/assets/', import.meta.url)
const paper = '#fbf9f5'
const place = (name) => fileURLToPath(new URL(name, assets))
const drawn = (size) => sharp(place('icon.svg'), { density: size * 3 }).resize(size, size)

await drawn(192).png({ compressionLevel: 9, palette: true }).toFile(place('icon-192.png'))
await drawn(512).png({ compressionLevel: 9, palette: true }).toFile(place('icon-512.png'))

// W3C, Web Application Manifest, "maskable": what matters lies within a circle of four fifths.
const [inner, edge] = [352, 80]
await sharp(await drawn(inner).png().toBuffer())
  .extend({ top: edge, bottom: edge, left: edge, right: edge, background: paper })
  .flatten({ background: paper })
  .png({ compressionLevel: 9, palette: true })
  .toFile(place('icon-maskable.png'))
