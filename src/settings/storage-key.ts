/** The one key bantin keeps in `localStorage`. */
export const STORAGE_KEY = 'bantin:settings';
