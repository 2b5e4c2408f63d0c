import tap from '../content/tap.ts?script&iife';

const contents = import.meta.glob('../vendors/*/content.ts', { query: '?script&iife', import: 'default', eager: true });

export { contents, tap };
