/** `Visa •••• 4417`, or as much of it as is known. */
export function cardText(brand: string | undefined, lastFour: string | undefined): string {
  return [brand, lastFour === undefined ? undefined : `••••\u00a0${lastFour}`]
    .filter((part) => part !== undefined)
    .join(' ');
}
