// Vite bundles style sheets; to the compiler they are modules without exports.
declare module '*.css';
