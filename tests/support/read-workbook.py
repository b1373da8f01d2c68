"""Prints a workbook as JSON, the way openpyxl reads it: every cell that holds anything, sheet by sheet."""

import json
import sys

import openpyxl


def cell_of(cell):
    return {
        "value": cell.value if isinstance(cell.value, (int, float, str, type(None))) else str(cell.value),
        "type": cell.data_type,
        "format": cell.number_format,
        "link": cell.hyperlink.location if cell.hyperlink else None,
        "note": cell.comment.text if cell.comment else None,
        "italic": bool(cell.font.i),
        "font": cell.font.name,
        "color": cell.font.color.rgb if cell.font.color and isinstance(cell.font.color.rgb, str) else None,
    }


def main(path, mode):
    workbook = openpyxl.load_workbook(path, data_only=mode == "values")
    if mode == "without-values":
        # Saved again, formulas keep no result: whatever opens the file has to work them out.
        workbook.save(sys.argv[3])
        return
    sheets = [
        {
            "name": sheet.title,
            "frozen": sheet.freeze_panes,
            "cells": {
                cell.coordinate: cell_of(cell)
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            },
        }
        for sheet in workbook
    ]
    json.dump({"title": workbook.properties.title, "sheets": sheets}, sys.stdout)


main(sys.argv[1], sys.argv[2])
