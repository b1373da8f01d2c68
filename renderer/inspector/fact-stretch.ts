/** Passages `[from, to)`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const stretchPassages = 250

/** The stretch a passage lies in: its neighbours mostly lie in the same, so that a step asks for nothing new. */
export function stretchAt(ordinal: number): Stretch {
  const from = Math.floor(ordinal / stretchPassages) * stretchPassages
  return { from, to: from + stretchPassages }
}

/** The same with the stretches before and after: at least 250 passages on either side of it. */
export function stretchAround(ordinal: number): Stretch {
  const { from, to } = stretchAt(ordinal)
  return { from: Math.max(0, from - stretchPassages), to: to + stretchPassages }
}
