"""Makes an analyst's workbook of two invented quarters, with all that must survive: formats, formulas, a chart, notes."""

import sys

from openpyxl import Workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

workbook = Workbook()
sheet = workbook.active
sheet.title = "O'Brien 表 & <1>"
rows = [
    ["Tern Photonics (TRNP)", None, None, None],
    ["USD in millions", None, None, None],
    [None, "1Q25", "2Q25", "3Q25E"],
    ["Revenue", 40.7, 48.9, 54],
    ["Data center revenue", 29.2, 36.4, None],
    ["Gross margin (non-GAAP)", 0.314, 0.33, 0.34],
    ["Gross profit", "=B4*B6", "=C4*C6", "=D4*D6"],
    ["Operating cash flow", None, -1.2, None],
    ["Our own guess", 17.3, 18.1, 19.9],
]
for row in rows:
    sheet.append(row)
for column in "BCD":
    sheet[f"{column}4"].number_format = '#,##0.0;[Red](#,##0.0)'
    sheet[f"{column}6"].number_format = "0.0%"
sheet["B4"].font = Font(name="Calibri", size=14, bold=True, color="FF0000FF")
sheet["B4"].fill = PatternFill("solid", fgColor="FFFFEE99")
sheet.freeze_panes = "B4"
sheet.column_dimensions["A"].width = 31
sheet.merge_cells("A1:D1")
sheet["C4"].comment = Comment("check against the release", "An analyst")
sheet["C5"].hyperlink = "https://example.com/"
sheet.conditional_formatting.add("B4:D4", CellIsRule(operator="greaterThan", formula=["45"], font=Font(bold=True)))
choice = DataValidation(type="list", formula1='"Base,Bull"')
sheet.add_data_validation(choice)
choice.add("F1")
chart = LineChart()
chart.add_data(Reference(sheet, min_col=1, max_col=4, min_row=4), from_rows=True, titles_from_data=True)
sheet.add_chart(chart, "F4")
other = workbook.create_sheet("Notes")
other["A1"] = "=SUM('O''Brien 表 & <1>'!B4:C4)"
other.sheet_state = "visible"
workbook.save(sys.argv[1])
