import { encodeQR } from 'qr'

import { html, type Html } from '#kit/html/html.ts'

// ISO/IEC 18004 asks for four modules of light around the code.
const quietZone = 4

/** A short text as a QR code, always dark on light: many readers take no code that is inverted. */
export const qrCode = ({
  text,
  label,
}: {
  readonly text: string
  readonly label: string
}): Html => {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: quietZone })
  const size = rows.length
  const dark = rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
    )
    .join('')
  return html`<svg
    class="qr-code"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
    role="img"
    aria-label="${label}"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${dark}" fill="#000" />
  </svg>`
}
