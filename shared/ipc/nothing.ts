/** What a question without input, or an answer that is a yes, has in it. */
export type Nothing = Record<never, never>;
