/** Stands in for ajv in the bundle: see electron.vite.config.ts. A schema given to electron-store would end here. */
export function Ajv2020(): never {
  throw new Error('electron-store is used without a schema: zod reads the settings');
}

/** What `ajv-formats` is imported for. */
export { Ajv2020 as default };
