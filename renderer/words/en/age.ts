/** Whether the customer is old enough for what is rung up. */
export const age = {
  title: (years: number) => `Is the customer ${String(years)} or older?`,
  born: (date: string) => `Born on **${date}** or before. Ask for proof of age if you are not sure.`,
  confirm: (years: number) => `Yes, ${String(years)} or older`,
  refuse: 'No, not sold',
};
