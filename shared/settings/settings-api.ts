import { nothing, object, read, type InputsOf, write, z } from '../api/parse.ts'

/** How the user has set the workbench up; every field has a default, so an older library opens in a newer program. */
export const settings = object({
  locale: z.enum(['system', 'en', 'zh-Hant', 'zh-Hans']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  readerMode: z.enum(['en', 'zh', 'both', 'interleaved']).default('both'),
  /** Script the Chinese side is shown in; `original` leaves it as it is. */
  script: z.enum(['original', 'zh-Hant', 'zh-Hans']).default('original'),
  readerTextPx: z.int().min(12).max(28).default(16),
  foldBoilerplate: z.boolean().default(true),
  singleKeys: z.boolean().default(true),
  /** Command name to key binding, where the user has changed it. */
  shortcuts: z.record(z.string().max(80), z.string().max(40)).default({}),
  /** Panes, tabs and the docking layout, as the renderer saved them. */
  layout: z.string().max(200_000).default(''),
})
export type Settings = z.infer<typeof settings>

export interface SettingsApi {
  read(input: Record<string, never>): Promise<Settings>
  /** Changes the named settings only. Layout and appearance are not part of the undo history. */
  save(input: Partial<Settings>): Promise<Settings>
}

export const settingsInputs = {
  read: read(nothing),
  save: write(settings.partial() as unknown as z.ZodType<Partial<Settings>>),
} satisfies InputsOf<SettingsApi>
