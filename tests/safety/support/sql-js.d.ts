/** The part of sql.js that is used here; it brings no types of its own. */
declare module 'sql.js' {
  interface Database {
    exec(sql: string): { columns: string[]; values: unknown[][] }[];
    close(): void;
  }
  export default function initSqlJs(): Promise<{ Database: new (bytes: Uint8Array) => Database }>;
}
