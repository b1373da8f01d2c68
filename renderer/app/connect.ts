import type { DesktopBridge } from '../../shared/api/desktop-bridge.ts'
import { createDesktopHost } from './desktop-host.ts'
import type { Host } from './host.ts'
import { createWebHost } from './web-host.ts'

declare global {
  interface Window {
    /** There in the desktop window alone. */
    readonly lightbench?: DesktopBridge<File>
  }
}

/** Connects the page to whatever shows it: the desktop window, or a browser on the loopback address. */
export const connect = (): Host =>
  window.lightbench ? createDesktopHost(window.lightbench) : createWebHost()
