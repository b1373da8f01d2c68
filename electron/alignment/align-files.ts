import type { AlignedRow, AlignedSide, AlignedText } from '../../shared/alignment/aligned-text.ts'
import { alignTexts } from '../../shared/alignment/align-texts.ts'
import type { Dictionary } from '../../shared/dictionary/dictionary.ts'
import { readContentLines } from '../../shared/documents/read-content-lines.ts'
import { countScripts, readChineseScript } from '../../shared/text/read-script.ts'
import { splitLines, type Line } from '../../shared/text/split-lines.ts'
import { extractText } from '../extraction/extract-text.ts'
import { refuse, type Refusal } from '../extraction/extracted-text.ts'
import { readText } from '../extraction/read-text.ts'
import { readImportFile } from '../extraction/read-import-file.ts'

export interface FileToAlign {
  readonly path: string
  /** The name it is called by in what is printed. */
  readonly file: string
}

export interface AlignedFiles {
  readonly kind: 'aligned'
  /** The files in the order of their languages, whichever way round they were given. */
  readonly files: { readonly en: string; readonly zh: string }
  readonly alignment: AlignedText
}

/** A file of a pair that stops its alignment. */
export interface UnalignableFile extends Refusal {
  readonly file: string
}

/**
 * Aligns two files, one of them Chinese, by their paragraphs, or by their lines where each is a sentence as given. A pair
 * of which one file cannot be read, or whose languages cannot be told apart, is refused with the file's name.
 */
export async function alignFiles(
  pair: readonly [FileToAlign, FileToAlign],
  isBySentence: boolean,
  dictionary: Dictionary | null,
): Promise<AlignedFiles | UnalignableFile> {
  const first = await readFileText(pair[0], isBySentence)
  if (first.kind === 'refused') return first
  const second = await readFileText(pair[1], isBySentence)
  if (second.kind === 'refused') return second
  const [firstShare, secondShare] = [hanShare(first.text), hanShare(second.text)]
  // Two English texts, or two Chinese ones, have nothing to align.
  if (Math.max(firstShare, secondShare) < leastHan || Math.min(firstShare, secondShare) > mostHan)
    return { ...refuse('languages-not-two', pair[1].file), file: pair[1].file }
  const [english, chinese] = firstShare <= secondShare ? [first, second] : [second, first]
  const en = segmentsOf(english.text, isBySentence)
  const zh = segmentsOf(chinese.text, isBySentence)
  const texts = (lines: readonly Line[]) => lines.map((line) => line.text)
  const beads = alignTexts(texts(en), texts(zh), { dictionary })
  const rows = beads.map((bead): AlignedRow => ({
    en: sideOf(bead.en, en),
    zh: sideOf(bead.zh, zh),
    confidence: Math.round(bead.confidence * 1000) / 1000,
  }))
  return {
    kind: 'aligned',
    files: { en: english.file, zh: chinese.file },
    alignment: {
      title: english.file,
      languages: { en: 'en', zh: readChineseScript(chinese.text) },
      rows,
    },
  }
}

/** Share of Chinese characters among characters and words: a Chinese text is mostly of them, names or not. */
const leastHan = 0.2
const mostHan = 0.6

function hanShare(text: string): number {
  const { han, latinWords } = countScripts(text)
  return han / Math.max(1, han + latinWords)
}

async function readFileText(
  { path, file }: FileToAlign,
  isBySentence: boolean,
): Promise<{ readonly kind: 'read'; readonly file: string; readonly text: string } | UnalignableFile> {
  const source = readImportFile(path, null)
  if (source.kind === 'refused') return { ...source, file }
  if (source.kind === 'archive') return { ...refuse('format-unsupported', 'zip'), file }
  // Lines given as sentences are taken as they stand, whatever markup they quote; only what is no text is read as more.
  let extracted = isBySentence ? readText(source.bytes) : await extractText(source.bytes, file)
  if (extracted.kind === 'refused' && extracted.code === 'file-not-text')
    extracted = await extractText(source.bytes, file)
  // Corpora name their files after languages (`ch01.en`, `ch01.zh`): such a file is the text it holds.
  if (extracted.kind === 'refused' && extracted.code === 'format-unsupported')
    extracted = await extractText(source.bytes, `${file}.txt`)
  return extracted.kind === 'refused' ? { ...extracted, file } : { kind: 'read', file, text: extracted.text }
}

const segmentsOf = (text: string, isBySentence: boolean): readonly Line[] =>
  isBySentence ? splitLines(text).filter((line) => line.text !== '') : readContentLines(text)

function sideOf(segments: readonly number[], lines: readonly Line[]): AlignedSide {
  const found = segments.flatMap((segment) => lines[segment] ?? [])
  return {
    lines: found.flatMap(({ number, lastNumber }) =>
      Array.from({ length: lastNumber - number + 1 }, (_, at) => number + at),
    ),
    texts: found.map((line) => line.text),
  }
}
