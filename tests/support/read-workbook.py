"""Prints a workbook as JSON, the way openpyxl reads it: every cell that holds anything, sheet by sheet."""

import json
import sys

import openpyxl


def cell_of(cell):
    return {
        "value": cell.value if isinstance(cell.value, (int, float, str, type(None))) else str(cell.value),
        "type": cell.data_type,
        "format": cell.number_format,
        "link": (cell.hyperlink.location or cell.hyperlink.target) if cell.hyperlink else None,
        "note": cell.comment.text if cell.comment else None,
        "italic": bool(cell.font.i),
        "font": cell.font.name,
        "color": cell.font.color.rgb if cell.font.color and isinstance(cell.font.color.rgb, str) else None,
    }


def chart_of(chart):
    return {
        "kind": type(chart).__name__,
        "grouping": chart.grouping,
        "series": [
            {
                "name": series.tx.strRef.f if series.tx else None,
                "categories": (series.cat.strRef or series.cat.numRef).f if series.cat else None,
                "values": series.val.numRef.f,
            }
            for series in chart.series
        ],
    }


def names_of(workbook):
    defined = workbook.defined_names
    return defined.definedName if hasattr(defined, "definedName") else defined.values()


def main(path, mode):
    workbook = openpyxl.load_workbook(path, data_only=mode == "values")
    if mode == "without-values":
        # Saved again, formulas keep no result: whatever opens the file has to work them out.
        for change in sys.argv[4:]:
            cell, value = change.split("=")
            workbook.worksheets[0][cell] = float(value)
        workbook.save(sys.argv[3])
        return
    sheets = [
        {
            "name": sheet.title,
            "frozen": sheet.freeze_panes,
            "outline": {letter: column.outlineLevel for letter, column in sheet.column_dimensions.items() if column.outlineLevel},
            "printTitles": sheet.print_titles,
            "footer": sheet.oddFooter.center.text,
            "choices": {str(choice.sqref): choice.formula1 for choice in sheet.data_validations.dataValidation},
            "charts": [chart_of(chart) for chart in sheet._charts],
            "cells": {
                cell.coordinate: cell_of(cell)
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            },
        }
        for sheet in workbook
    ]
    names = {name.name: name.attr_text for name in names_of(workbook)}
    json.dump({"title": workbook.properties.title, "names": names, "sheets": sheets}, sys.stdout)


main(sys.argv[1], sys.argv[2])
