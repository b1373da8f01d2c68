/**
 * Version of what the checks find. One more whenever a checker finds something else in the same document: what an older
 * one checked is checked anew.
 */
export const checksVersion = 1
