import { lazy, type ComponentType } from 'react'

/** A component whose module is fetched when it is first shown, or before that in an idle moment. */
export interface LazyView<Props> {
  readonly load: () => Promise<void>
  /**
   * The component as it can be had now; whoever mounts it keeps what was given. React leaves the stand-in of a `lazy`
   * component on screen for 300 ms even where its module is there at once.
   */
  readonly component: () => ComponentType<Props>
}

export function lazyView<Props extends object>(
  fetch: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyView<Props> {
  let loaded: ComponentType<Props> | null = null
  const load = async () => {
    const module = await fetch()
    loaded = module.default
    return module
  }
  const Deferred = lazy(load)
  return { load: () => load().then(() => undefined), component: () => loaded ?? Deferred }
}
