import { useCommand } from '../app/commands.ts'

/** When each command of a grid can run, and what it does. */
interface GridCommands {
  readonly active: boolean
  /** A cell is chosen. */
  readonly hasCell: boolean
  readonly hasRange: boolean
  readonly hasTable: boolean
  readonly canWrite: boolean
  readonly canDecide: boolean
  /** The chosen cell takes typed values. */
  readonly isTypable: boolean
  readonly run: Readonly<Record<GridCommand, () => void>>
}

type GridCommand = `grid.${
  | 'editCell'
  | 'clearCell'
  | 'confirmCell'
  | 'rejectCell'
  | 'openSource'
  | 'trace'
  | 'copy'
  | 'copyWithHeads'
  | 'fillDown'
  | 'fillRight'
  | 'comment'
  | 'find'
  | 'addRow'
  | 'addColumn'
  | 'layOut'
  | 'arrange'
  | 'format'
  | 'foldYear'
  | 'turn'
  | 'moveUp'
  | 'moveDown'
  | 'moveLeft'
  | 'moveRight'
  | 'chart'
  | 'exportExcel'
  | 'exportCsv'}`

/** The commands of a grid, each while it has something to act on. */
export function useGridCommands(commands: GridCommands): void {
  const { active, hasCell, hasRange, hasTable, canWrite, canDecide, isTypable, run } = commands
  useCommand('grid.editCell', run['grid.editCell'], hasCell && canWrite && isTypable)
  useCommand('grid.clearCell', run['grid.clearCell'], hasRange && canWrite)
  useCommand('grid.confirmCell', run['grid.confirmCell'], canDecide)
  useCommand('grid.rejectCell', run['grid.rejectCell'], canDecide)
  useCommand('grid.openSource', run['grid.openSource'], hasCell)
  useCommand('grid.trace', run['grid.trace'], hasCell)
  useCommand('grid.copy', run['grid.copy'], active && hasRange)
  useCommand('grid.copyWithHeads', run['grid.copyWithHeads'], active && hasRange)
  useCommand('grid.fillDown', run['grid.fillDown'], hasRange && canWrite)
  useCommand('grid.fillRight', run['grid.fillRight'], hasRange && canWrite)
  useCommand('grid.comment', run['grid.comment'], hasCell && canWrite)
  useCommand('grid.find', run['grid.find'], active && hasTable)
  useCommand('grid.addRow', run['grid.addRow'], canWrite && hasTable)
  useCommand('grid.addColumn', run['grid.addColumn'], canWrite && hasTable)
  useCommand('grid.layOut', run['grid.layOut'], canWrite && hasTable)
  useCommand('grid.arrange', run['grid.arrange'], canWrite && hasTable)
  useCommand('grid.format', run['grid.format'], canWrite && hasCell)
  useCommand('grid.foldYear', run['grid.foldYear'], canWrite && hasCell)
  useCommand('grid.turn', run['grid.turn'], canWrite && hasTable)
  useCommand('grid.moveUp', run['grid.moveUp'], canWrite && hasCell)
  useCommand('grid.moveDown', run['grid.moveDown'], canWrite && hasCell)
  useCommand('grid.moveLeft', run['grid.moveLeft'], canWrite && hasCell)
  useCommand('grid.moveRight', run['grid.moveRight'], canWrite && hasCell)
  useCommand('grid.chart', run['grid.chart'], active)
  useCommand('grid.exportExcel', run['grid.exportExcel'], active && hasTable)
  useCommand('grid.exportCsv', run['grid.exportCsv'], active && hasTable)
}
