import { describe, expect, it } from 'vitest'
import { showCell } from '../../../shared/workbooks/show-cell.ts'

const show = (text: string, format: string) => showCell({ text, kind: 'number', format })

describe('showCell', () => {
  it('shows percentages as percentages', () => {
    expect(show('0.214', '0.0%')).toBe('21.4 %')
    expect(show('-0.04', '0.0%;(0.0%)')).toBe('(4.0) %')
    expect(show('0.214', '0%')).toBe('21 %')
  })
  it('shows numbers at the scale and with the signs of their format', () => {
    expect(show('40700000', '#,##0.0,,_);(#,##0.0,,)')).toBe('40.7')
    expect(show('-1234.5', '#,##0.00')).toBe('(1,234.50)')
    expect(show('8.25', '0.0"x"')).toBe('8.3x')
    expect(show('1250', '[$$-409]#,##0')).toBe('$1,250')
    expect(show('1250', '"$"#,##0;[Red]"$"#,##0')).toBe('$1,250')
    expect(show('35', '0" bps"')).toBe('35 bps')
  })
  it('leaves what has no format of its own, and sets no thousand of a year apart', () => {
    expect(show('0.30000000000000004', 'General')).toBe('0.3')
    expect(show('1234567', 'General')).toBe('1,234,567')
    expect(show('2024', 'General')).toBe('2024')
    expect(show('44927', 'yyyy-mm-dd')).toBe('44,927')
    expect(showCell({ text: 'Q1 2024', kind: 'text', format: '@' })).toBe('Q1 2024')
  })
})
