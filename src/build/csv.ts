/** Rows of CSV after RFC 4180, safe to open in a spreadsheet. */

/** What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** Quoted where needed; a cell that would be taken for a formula starts with an apostrophe. */
function cell(text: string, separator: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as text, each ended with CRLF. `separator` is one character, a comma unless a semicolon is asked for. */
export function csvText(rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  return rows.map((cells) => `${cells.map((text) => cell(text, separator)).join(separator)}\r\n`).join('');
}
