/** The card terminals: which one is used, how each is, and what is done about it. */
export const terminals = {
  choice: (name: string, next: string) => `Terminal: ${name}. Use ${next} instead`,
};
