/** The tongues of customers, which need not be those of the shop. */
export const customerLanguages = ['nb', 'nn', 'sv', 'da', 'en'] as const;
export type CustomerLanguage = (typeof customerLanguages)[number];

/** Where the customer's display stands: on the screen beside the till's own, or in a window, to try it. */
export const customerPlaces = ['second-screen', 'window'] as const;
export type CustomerPlace = (typeof customerPlaces)[number];

export type CustomerDisplaySettings = { readonly place: CustomerPlace; readonly language: CustomerLanguage };
