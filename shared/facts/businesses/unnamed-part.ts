/**
 * What a part of the company is called of which only its size shows that it is one. Two figures of it may be of two
 * parts: it has no cell of a grid by itself, no guidance is followed for it, and nothing it is told contradicts another.
 */
export const unnamedPart = 'Unnamed part'
