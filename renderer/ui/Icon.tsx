import { iconPaths, type IconName } from './icon-paths.ts'

export type { IconName } from './icon-paths.ts'

interface IconProps {
  readonly name: IconName
  readonly small?: boolean
  /** Said by screen readers; without it the sign is decoration beside words. */
  readonly label?: string | undefined
  readonly className?: string
}

export function Icon({ name, small, label, className }: IconProps) {
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className={`i${small ? ' s' : ''}${className ? ` ${className}` : ''}`}
      viewBox="0 0 16 16"
      {...named}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
