import { extname, resolve } from 'node:path'
import { connectApi } from '../../shared/api/api.ts'
import { AppError } from '../../shared/api/app-error.ts'
import { formatFigure } from '../../shared/facts/format-fact.ts'
import { sureConfidence, sureFactOf } from '../../shared/workbooks/match-figures.ts'
import type { ProposedFact, SourcedFigure } from '../../shared/workbooks/workbooks-api.ts'
import { formatPlace } from '../../shared/workbooks/workbook.ts'
import { startCore } from '../core/core.ts'
import { createNodeProcessPort } from '../core/node-process-port.ts'
import { UsageError, type ExitStatus, type RunCommand } from './cli-invocation.ts'
import { replyOf } from './cli-output.ts'
import { libraryFolder } from './library-folder.ts'
import { terminalLocale } from './locale.ts'
import { readVersion } from './places.ts'
import { putInPlace } from './put-in-place.ts'

/**
 * `retrofit`: a copy of the user's workbook with a source for each number that the library states; the workbook itself
 * is left alone. A line for each cell that gets one, then one for the file. It only reads the library.
 */
export const retrofit: RunCommand = async ({ operands: [file, ...others], options, output, places }) => {
  const to = options.to
  if (file === undefined || others.length > 0 || to === undefined)
    throw new UsageError(output.say('missingRetrofit'))
  // Excel opens no workbook whose name says otherwise than its content whether it has macros.
  const ending = extname(file).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx'
  if (extname(to).toLowerCase() !== ending)
    throw new UsageError(output.say('badTarget', { what: 'retrofit', formats: ending }))
  const least = Number(options.confidence ?? sureConfidence)
  if (!(least >= 0 && least <= 1)) throw new UsageError(output.say('badConfidence'))
  const core = await startCore({
    port: createNodeProcessPort(places.processFolder, places.extension),
    libraryFolder: libraryFolder(options.library),
    sampleFolder: places.sampleFolder,
    version: readVersion(places.root),
    host: 'cli',
    readOnly: true,
  })
  try {
    const api = connectApi(core.call)
    const { fileId } = core.grant(resolve(file), { name: file })
    const [company] = options.company ?? []
    const { found, figures } = await api.workbooks.propose({
      fileId,
      ...(company === undefined ? {} : { company }),
    })
    const sure = found.flatMap((figure) => {
      const [first] = figure.proposals
      return first && sureFactOf(figure, least) !== null ? [{ figure, first }] : []
    })
    const { file: made } = await api.workbooks.retrofit({
      fileId,
      accepted: sure.map(({ figure: { place }, first }) => ({ place, factId: first.factId })),
      locale: terminalLocale(process.env),
    })
    const exported = core.exportedFile(made.fileId)
    if (exported) await putInPlace(exported.path, resolve(to))
    for (const { figure, first } of sure) {
      const cell = formatPlace(figure.place)
      const { metric, period, kind, value, unit, documentTitle, line, quotation } = first.fact
      output.line(
        {
          file,
          cell,
          value: figure.value,
          confidence: first.confidence,
          metric,
          period,
          kind,
          factValue: value,
          unit,
          document: documentTitle,
          line,
          quote: quotation,
        },
        `${cell}  ${figure.value}  ${metric} ${period ?? ''}  ${documentTitle}:${line}`,
      )
    }
    const unclear = found.filter(({ isAmbiguous }) => isAmbiguous)
    for (const { place, proposals } of unclear)
      output.note(
        output.say('retrofitUnclear', {
          cell: formatPlace(place),
          choices: proposals.map(({ fact }) => nameFact(fact)).join('; '),
        }),
      )
    const differing = found.flatMap(({ stated, ...figure }) => (stated ? [{ ...figure, stated }] : []))
    for (const { place, value, stated } of differing)
      output.note(
        output.say('retrofitOtherwise', {
          cell: formatPlace(place),
          value,
          stated: nameFact(stated),
          document: stated.documentTitle,
          line: stated.line,
        }),
      )
    output.line(
      {
        file: to,
        bytes: made.bytes,
        figures,
        sourced: sure.length,
        ambiguous: unclear.map(({ place }) => formatPlace(place)),
        otherwise: differing.map(({ place, value, stated }) => ({
          cell: formatPlace(place),
          value,
          statedValue: stated.value,
          unit: stated.unit,
          metric: stated.metric,
          segment: stated.segment,
          period: stated.period,
          document: stated.documentTitle,
          line: stated.line,
          quote: stated.quotation,
        })),
        unsourced: unsure(found, sure.length, figures),
      },
      output.say('retrofitted', { file: to, sourced: sure.length, figures }),
    )
    return 0 satisfies ExitStatus
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    output.note(`${file}: ${output.sayError(replyOf(error))}`)
    return 1
  } finally {
    await core.close()
  }
}

/** A fact in a line: what it is of, when, and how much. */
const nameFact = ({ metric, segment, basis, period, value, unit }: ProposedFact): string => {
  const written = formatFigure(value, unit)
  return [metric, segment, basis, period, written.number, written.unit].filter(Boolean).join(' ')
}

/** Numbers without a source, and how many of them have proposals to be looked at. */
const unsure = (found: readonly SourcedFigure[], sourced: number, figures: number) => ({
  proposed: found.filter(({ proposals }) => proposals.length > 0).length - sourced,
  unknown: figures - found.length,
})
