import { nothing, object, read, type InputsOf, write, z } from '../api/parse.ts'

export const readerLeadings = ['tight', 'normal', 'loose'] as const
export const readerMeasures = ['narrow', 'normal', 'wide'] as const

const fields = {
  locale: z.enum(['system', 'en', 'zh-Hant', 'zh-Hans']),
  theme: z.enum(['system', 'light', 'dark']),
  readerMode: z.enum(['en', 'zh', 'both', 'interleaved']),
  /** Script the Chinese side is shown in, with a region also its words; `original` leaves it as it is. */
  script: z.enum(['original', 'zh-Hant', 'zh-Hant-TW', 'zh-Hans', 'zh-Hans-CN']),
  /** Size of English in the reader, and of Chinese beside it. */
  readerTextPx: z.int().min(12).max(28),
  readerHanPx: z.int().min(12).max(28),
  readerLeading: z.enum(readerLeadings),
  /** How many signs a line of the reader takes at most. */
  readerMeasure: z.enum(readerMeasures),
  /** Whether the two columns scroll as one. */
  readerSync: z.boolean(),
  foldBoilerplate: z.boolean(),
  singleKeys: z.boolean(),
  /** Who decides about facts, as the journal names them; empty takes the system's name. */
  userName: z.string().max(80),
  /** Command name to key binding, where the user has changed it. */
  shortcuts: z.record(z.string().max(80), z.string().max(40)),
  /** Panes, tabs and the docking layout, as the renderer saved them. */
  layout: z.string().max(200_000),
}

/** How the user has set the workbench up; every field has a default, so an older library opens in a newer program. */
export const settings = object({
  locale: fields.locale.default('system'),
  theme: fields.theme.default('system'),
  readerMode: fields.readerMode.default('both'),
  script: fields.script.default('original'),
  readerTextPx: fields.readerTextPx.default(16),
  readerHanPx: fields.readerHanPx.default(16),
  readerLeading: fields.readerLeading.default('normal'),
  readerMeasure: fields.readerMeasure.default('normal'),
  readerSync: fields.readerSync.default(true),
  foldBoilerplate: fields.foldBoilerplate.default(true),
  singleKeys: fields.singleKeys.default(true),
  userName: fields.userName.default(''),
  shortcuts: fields.shortcuts.default({}),
  layout: fields.layout.default(''),
})
export type Settings = z.infer<typeof settings>

export interface SettingsApi {
  read(input: Record<string, never>): Promise<Settings>
  /** Changes the named settings only. Layout and appearance are not part of the undo history. */
  save(input: Partial<Settings>): Promise<Settings>
}

export const settingsInputs = {
  read: read(nothing),
  // Of the bare fields: a default would be written over what is not named.
  save: write(object(fields).partial() as unknown as z.ZodType<Partial<Settings>>),
} satisfies InputsOf<SettingsApi>
