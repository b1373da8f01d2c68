/**
 * Excel's functions a formula may call. Left out: those that read a clock or chance (NOW, RAND), addresses (OFFSET,
 * INDIRECT, CELL) or that fill neighbouring cells (FILTER, SORT): a formula here is one value of its inputs, always the
 * same one.
 */
const functionGroups = {
  mathematics:
    'ABS CEILING EVEN EXP FLOOR INT LN LOG LOG10 MOD MROUND ODD PI POWER PRODUCT QUOTIENT ROUND ROUNDDOWN ROUNDUP SIGN SQRT SUM SUMIF SUMPRODUCT SUMSQ TRUNC',
  statistics:
    'AVERAGE AVERAGEIF CORREL COUNT COUNTA COUNTBLANK COUNTIF FORECAST GEOMEAN HARMEAN INTERCEPT LARGE MAX MEDIAN MIN MODE PERCENTILE PERCENTRANK QUARTILE RANK RSQ SLOPE SMALL STDEV STDEVP VAR VARP',
  finance:
    'CUMIPMT CUMPRINC DB DDB EFFECT FV IPMT IRR MIRR NOMINAL NPER NPV PDURATION PMT PPMT PV RATE RRI SLN SYD XIRR XNPV',
  logic: 'AND CHOOSE FALSE IF IFERROR IFNA IFS NOT OR SWITCH TRUE XOR',
  information: 'ISBLANK ISERR ISERROR ISLOGICAL ISNA ISNUMBER ISTEXT N NA',
  lookup: 'COLUMNS HLOOKUP INDEX LOOKUP MATCH ROWS VLOOKUP XLOOKUP XMATCH',
  text: 'CONCAT CONCATENATE EXACT FIND LEFT LEN LOWER MID PROPER REPLACE REPT RIGHT SEARCH SUBSTITUTE TEXT TEXTJOIN TRIM UPPER VALUE',
  dates: 'DATE DATEVALUE DAY DAYS DAYS360 EDATE EOMONTH MONTH NETWORKDAYS WEEKDAY WORKDAY YEAR YEARFRAC',
} as const

export const functionNames: ReadonlySet<string> = new Set(
  Object.values(functionGroups).flatMap((names) => names.split(' ')),
)

/** Functions newer than the file format: a workbook names them with a prefix, and shows them without. */
const newerFunctions =
  /\b(?=(?:CONCAT|DAYS|IFNA|IFS|PDURATION|RRI|SWITCH|TEXTJOIN|XLOOKUP|XMATCH|XOR)[ \t]*\()/gi

/** The piece of a formula (no text in quotation marks) as a workbook's file spells it. */
export const spellForFile = (piece: string): string => piece.replace(newerFunctions, '_xlfn.')
