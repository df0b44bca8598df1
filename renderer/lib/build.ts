declare const __GALLERY__: boolean | undefined;

/** Whether the gallery of primitives is part of this build: while developing and for its screenshots. */
export const hasGallery: boolean = typeof __GALLERY__ === 'undefined' ? import.meta.env.DEV : __GALLERY__ === true;
