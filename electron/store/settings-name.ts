/** Of the settings' file in the profile, without its ending. */
export const settingsName = 'settings';
