/** A picture in shades of grey, a byte a dot, from the top row down: 0 is black, 255 the paper. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** Why a file that somebody chose cannot be the shop's logo. */
export type PictureTrouble = 'picture-unreadable' | 'picture-too-large' | 'picture-empty';
