import type { Sql } from '../database/sql.ts'

export const listSettings = (db: Sql): readonly { readonly name: string; readonly value: string }[] =>
  db.all('select name, value from settings order by name')

export const findSetting = (db: Sql, name: string): string | null =>
  db.first<{ value: string }>('select value from settings where name = ?', [name])?.value ?? null

export const writeSetting = (db: Sql, name: string, value: string): void =>
  void db.run(
    'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    [name, value],
  )
