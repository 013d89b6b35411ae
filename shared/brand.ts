declare const brand: unique symbol;

/** A value of type `T` that only the place that checked it may name `Name`. Costs nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
