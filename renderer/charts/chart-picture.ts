import { readChartColours } from './chart-colours.ts'
import type { ChartModel } from './chart-model.ts'

/** Twice the picture's own size, so that it stays sharp in a document. */
const pngScale = 2

/** The chart as SVG text, to be kept or drawn: in light colours on white, however dark the window is. */
export async function makeSvg(model: ChartModel): Promise<string> {
  const { drawSvg } = await import('./Chart.tsx')
  return drawSvg(model, readChartColours('light'))
}

/** The chart drawn to pixels, in the colours of its SVG. */
export async function makePng(model: ChartModel): Promise<Blob> {
  const svg = await makeSvg(model)
  const image = new Image()
  // A data address, because the page's policy lets in no other picture that is not the application's own.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * pngScale
  canvas.height = image.height * pngScale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))),
      'image/png',
    ),
  )
}

/** Bytes as base64, for the one wire there is. */
export async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
